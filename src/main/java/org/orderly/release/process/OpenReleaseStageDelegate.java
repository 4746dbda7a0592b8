package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.PART;
import static org.orderly.release.process.ReleaseVariables.STAGE_DUE;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.DeploymentLifecycle;
import org.orderly.release.NextStage;
import org.springframework.stereotype.Component;

/** Says which stage is next, and when it is due. */
@Component("openReleaseStage")
class OpenReleaseStageDelegate implements JavaDelegate {

  private final DeploymentLifecycle lifecycle;

  OpenReleaseStageDelegate(DeploymentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    NextStage next = lifecycle.nextStage(number(execution));
    PART.setLocal(execution, Integer.toString(next.position()));
    STAGE_DUE.setLocal(execution, Date.from(next.due()));
  }
}
