package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.GATES_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ApprovalLifecycle;
import org.springframework.stereotype.Component;

/** Looks whether every gate is open. */
@Component("checkReleaseGates")
class CheckReleaseGatesDelegate implements JavaDelegate {

  private final ApprovalLifecycle lifecycle;

  CheckReleaseGatesDelegate(ApprovalLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    GATES_OPEN.pass(execution, lifecycle.gatesOpen(number(execution)));
  }
}
