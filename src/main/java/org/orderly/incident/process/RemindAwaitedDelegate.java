package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.IncidentLifecycle;
import org.springframework.stereotype.Component;

/** Reminds those for whom a held incident waits. */
@Component("remindAwaited")
class RemindAwaitedDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  RemindAwaitedDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.remind(number(execution));
  }
}
