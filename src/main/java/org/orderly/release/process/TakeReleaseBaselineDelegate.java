package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ApprovalLifecycle;
import org.springframework.stereotype.Component;

/** Takes a baseline of what the release affects. */
@Component("takeReleaseBaseline")
class TakeReleaseBaselineDelegate implements JavaDelegate {

  private final ApprovalLifecycle lifecycle;

  TakeReleaseBaselineDelegate(ApprovalLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.takeBaseline(number(execution));
  }
}
