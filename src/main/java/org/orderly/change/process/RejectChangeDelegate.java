package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeLifecycle;
import org.springframework.stereotype.Component;

/** Keeps that a change is not authorized. */
@Component("rejectChange")
class RejectChangeDelegate implements JavaDelegate {

  private final ChangeLifecycle lifecycle;

  RejectChangeDelegate(ChangeLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.reject(number(execution));
  }
}
