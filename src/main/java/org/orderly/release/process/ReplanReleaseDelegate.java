package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.DEPLOYMENT_RESULT;
import static org.orderly.release.process.ReleaseVariables.PLANNED_ANEW;
import static org.orderly.release.process.ReleaseVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ApprovalLifecycle;
import org.springframework.stereotype.Component;

/** Records that the release is planned anew. */
@Component("replanRelease")
class ReplanReleaseDelegate implements JavaDelegate {

  private final ApprovalLifecycle lifecycle;

  ReplanReleaseDelegate(ApprovalLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.planAnew(number(execution), REASON.get(execution));
    DEPLOYMENT_RESULT.set(execution, PLANNED_ANEW);
  }
}
