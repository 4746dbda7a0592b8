package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.DeploymentLifecycle;
import org.springframework.stereotype.Component;

/** Records that the deployment of the release is stopped. */
@Component("stopRelease")
class StopReleaseDelegate implements JavaDelegate {

  private final DeploymentLifecycle lifecycle;

  StopReleaseDelegate(DeploymentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.stop(number(execution), REASON.get(execution));
  }
}
