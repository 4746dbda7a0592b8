package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.BACK_OUT_STEP;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.DeploymentLifecycle;
import org.springframework.stereotype.Component;

/** Records whether the release is backed out. */
@Component("decideReleaseBackOut")
class DecideReleaseBackOutDelegate implements JavaDelegate {

  private final DeploymentLifecycle lifecycle;

  DecideReleaseBackOutDelegate(DeploymentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.decideBackOut(
        number(execution),
        BACK_OUT_STEP.get(execution).equals("back-out"),
        REMARK.find(execution).orElse(""));
  }
}
