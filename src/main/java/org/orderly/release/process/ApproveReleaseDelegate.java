package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.APPROVAL;
import static org.orderly.release.process.ReleaseVariables.DEPLOYMENT_RESULT;
import static org.orderly.release.process.ReleaseVariables.PLANNED_ANEW;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ApprovalLifecycle;
import org.springframework.stereotype.Component;

/** Records whether the release may be deployed. */
@Component("approveRelease")
class ApproveReleaseDelegate implements JavaDelegate {

  private static final String APPROVED = "approved";

  private final ApprovalLifecycle lifecycle;

  ApproveReleaseDelegate(ApprovalLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean approved = APPROVAL.get(execution).equals(APPROVED);
    lifecycle.approve(number(execution), approved, REMARK.find(execution).orElse(""));
    if (!approved) {
      DEPLOYMENT_RESULT.set(execution, PLANNED_ANEW);
    }
  }
}
