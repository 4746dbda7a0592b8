package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.DEPLOYMENT_RESULT;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.DeploymentLifecycle;
import org.springframework.stereotype.Component;

/** Records what was done to back out the release. */
@Component("backOutRelease")
class BackOutReleaseDelegate implements JavaDelegate {

  private final DeploymentLifecycle lifecycle;

  BackOutReleaseDelegate(DeploymentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.backOut(number(execution), REMARK.find(execution).orElse(""));
    DEPLOYMENT_RESULT.set(execution, "backed-out");
  }
}
