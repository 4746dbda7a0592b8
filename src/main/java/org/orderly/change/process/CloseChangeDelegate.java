package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeLifecycle;
import org.springframework.stereotype.Component;

/** Closes a change. */
@Component("closeChange")
class CloseChangeDelegate implements JavaDelegate {

  private final ChangeLifecycle lifecycle;

  CloseChangeDelegate(ChangeLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.close(number(execution));
  }
}
