package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.BEGUN_INPUT;
import static org.orderly.release.process.ReleaseVariables.REMARK;
import static org.orderly.release.process.ReleaseVariables.STAGE_FAILED;
import static org.orderly.release.process.ReleaseVariables.STAGE_RESULT;

import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.kernel.Word;
import org.orderly.release.DeploymentLifecycle;
import org.orderly.release.StageResult;
import org.springframework.stereotype.Component;

/** Records what a stage came to. */
@Component("deployReleaseStage")
class DeployReleaseStageDelegate implements JavaDelegate {

  private final DeploymentLifecycle lifecycle;

  DeployReleaseStageDelegate(DeploymentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    STAGE_FAILED.pass(
        execution,
        lifecycle.deployStage(
            number(execution),
            OffsetDateTime.parse(BEGUN_INPUT.get(execution)).toInstant(),
            Word.of(StageResult.class, STAGE_RESULT.get(execution)),
            REMARK.find(execution).orElse("")));
  }
}
