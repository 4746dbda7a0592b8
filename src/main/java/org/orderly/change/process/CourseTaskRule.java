package org.orderly.change.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.change.AssessmentLifecycle;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskRule;
import org.springframework.stereotype.Component;

/** Whoever had a hand in a change decides nothing of it for the change managers. */
@Component
class CourseTaskRule implements TaskRule {

  private static final Set<String> TASKS =
      Set.of(
          ChangeManagementProcess.TASK_DECIDE_EMERGENCY,
          ChangeManagementProcess.TASK_DECIDE_LEAD_TIME);

  private final AssessmentLifecycle lifecycle;

  CourseTaskRule(AssessmentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public String processKey() {
    return ChangeManagementProcess.KEY;
  }

  @Override
  public void check(
      RecordNumber number,
      String taskKey,
      @Nullable String assignee,
      Set<String> candidateGroups,
      Actor actor) {
    if (TASKS.contains(taskKey)) {
      lifecycle.requireNoHand(number, actor);
    }
  }
}
