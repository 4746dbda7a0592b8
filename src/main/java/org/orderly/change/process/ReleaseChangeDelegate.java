package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeLifecycle;
import org.springframework.stereotype.Component;

/** Lets a change be made within its window. */
@Component("releaseChange")
class ReleaseChangeDelegate implements JavaDelegate {

  private final ChangeLifecycle lifecycle;

  ReleaseChangeDelegate(ChangeLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.schedule(number(execution));
  }
}
