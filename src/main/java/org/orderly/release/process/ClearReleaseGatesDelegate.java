package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.DEPLOYMENT_RESULT;
import static org.orderly.release.process.ReleaseVariables.GATE_STEP;
import static org.orderly.release.process.ReleaseVariables.PLANNED_ANEW;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ApprovalLifecycle;
import org.springframework.stereotype.Component;

/** Records what is next where a gate is shut. */
@Component("clearReleaseGates")
class ClearReleaseGatesDelegate implements JavaDelegate {

  private static final String PLAN_ANEW = "plan-anew";

  private final ApprovalLifecycle lifecycle;

  ClearReleaseGatesDelegate(ApprovalLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (GATE_STEP.get(execution).equals(PLAN_ANEW)) {
      lifecycle.planAnew(number(execution), REMARK.find(execution).orElse(""));
      DEPLOYMENT_RESULT.set(execution, PLANNED_ANEW);
    }
  }
}
