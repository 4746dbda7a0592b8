package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.STAGES;
import static org.orderly.release.process.ReleaseVariables.STAGE_FAILED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.DeploymentLifecycle;
import org.springframework.stereotype.Component;

/** Counts the stages that are ahead. */
@Component("beginReleaseStages")
class BeginReleaseStagesDelegate implements JavaDelegate {

  private final DeploymentLifecycle lifecycle;

  BeginReleaseStagesDelegate(DeploymentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    STAGE_FAILED.pass(execution, false);
    STAGES.set(execution, lifecycle.stagesAhead(number(execution)));
  }
}
