package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.DeploymentLifecycle;
import org.springframework.stereotype.Component;

/** Takes a baseline of what the release affects. */
@Component("takeReleaseBaseline")
class TakeReleaseBaselineDelegate implements JavaDelegate {

  private final DeploymentLifecycle lifecycle;

  TakeReleaseBaselineDelegate(DeploymentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.takeBaseline(number(execution));
  }
}
