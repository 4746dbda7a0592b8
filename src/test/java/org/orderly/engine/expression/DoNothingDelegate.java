package org.orderly.engine.expression;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("doNothing")
class DoNothingDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {}
}
