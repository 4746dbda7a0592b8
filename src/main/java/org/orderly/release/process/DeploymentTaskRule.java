package org.orderly.release.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskRule;
import org.orderly.release.ApprovalLifecycle;
import org.orderly.release.DeploymentLifecycle;
import org.springframework.stereotype.Component;

/** Whoever had a hand in a release does not approve it, and no stage is deployed through a gate. */
@Component
class DeploymentTaskRule implements TaskRule {

  private final ApprovalLifecycle approval;
  private final DeploymentLifecycle lifecycle;

  DeploymentTaskRule(ApprovalLifecycle approval, DeploymentLifecycle lifecycle) {
    this.approval = approval;
    this.lifecycle = lifecycle;
  }

  @Override
  public String processKey() {
    return ReleaseDeploymentProcess.KEY;
  }

  @Override
  public void check(
      RecordNumber number,
      String taskKey,
      @Nullable String assignee,
      Set<String> candidateGroups,
      Actor actor) {
    switch (taskKey) {
      case ReleaseDeploymentProcess.TASK_APPROVE_RELEASE -> approval.requireApprover(number, actor);
      case ReleaseDeploymentProcess.TASK_DEPLOY_RELEASE_STAGE ->
          lifecycle.requireDeployable(number, actor);
      default -> {
        // nothing more is asked of the others
      }
    }
  }
}
