package org.orderly.release.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskRule;
import org.orderly.release.ReleaseLifecycle;
import org.springframework.stereotype.Component;

/** Nobody tests, decides on or accepts what they built themselves. */
@Component
class ReleaseTaskRule implements TaskRule {

  private final ReleaseLifecycle lifecycle;

  ReleaseTaskRule(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public String processKey() {
    return ReleaseAndDeploymentProcess.KEY;
  }

  @Override
  public void check(
      RecordNumber number,
      String taskKey,
      @Nullable String assignee,
      Set<String> candidateGroups,
      Actor actor) {
    switch (taskKey) {
      case ReleaseAndDeploymentProcess.TASK_BUILD_RELEASE ->
          lifecycle.requireBuilder(number, actor);
      case ReleaseAndDeploymentProcess.TASK_TEST_RELEASE -> lifecycle.requireTester(number, actor);
      case ReleaseAndDeploymentProcess.TASK_DECIDE_FAILED_CRITERIA ->
          lifecycle.requireDecider(number, actor);
      case ReleaseAndDeploymentProcess.TASK_ACCEPT_RELEASE ->
          lifecycle.requireAcceptor(number, actor);
      default -> {
        // nothing more is asked of the others
      }
    }
  }
}
