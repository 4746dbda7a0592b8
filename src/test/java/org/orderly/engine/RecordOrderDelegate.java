package org.orderly.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Remembers, per business key, what a delegate right behind a form sees. */
@Component("recordOrder")
class RecordOrderDelegate implements JavaDelegate {

  private final Map<String, Map<String, Object>> seen = new ConcurrentHashMap<>();

  @Override
  public void execute(DelegateExecution execution) {
    seen.put(execution.getProcessBusinessKey(), new HashMap<>(execution.getVariables()));
  }

  Map<String, Object> seen(String businessKey) {
    return seen.getOrDefault(businessKey, Map.of());
  }
}
