package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeLifecycle;
import org.springframework.stereotype.Component;

/** Takes a change back to where it is weighed. */
@Component("reassessChange")
class ReassessChangeDelegate implements JavaDelegate {

  private final ChangeLifecycle lifecycle;

  ReassessChangeDelegate(ChangeLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.assess(number(execution));
  }
}
