package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeLifecycle;
import org.springframework.stereotype.Component;

/** Keeps that a change is given up. */
@Component("cancelChange")
class CancelChangeDelegate implements JavaDelegate {

  private final ChangeLifecycle lifecycle;

  CancelChangeDelegate(ChangeLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.cancel(number(execution), REASON.get(execution));
  }
}
