package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.DEPLOYMENT_RESULT;
import static org.orderly.release.process.ReleaseVariables.REMARK;
import static org.orderly.release.process.ReleaseVariables.VERIFICATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.DeploymentLifecycle;
import org.springframework.stereotype.Component;

/** Records whether the release works as a whole. */
@Component("verifyRelease")
class VerifyReleaseDelegate implements JavaDelegate {

  private final DeploymentLifecycle lifecycle;

  VerifyReleaseDelegate(DeploymentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean works = VERIFICATION.get(execution).equals("works");
    lifecycle.verify(number(execution), works, REMARK.find(execution).orElse(""));
    if (works) {
      DEPLOYMENT_RESULT.set(execution, "deployed");
    }
  }
}
