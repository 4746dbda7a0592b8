package org.orderly.change.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.change.AssessmentLifecycle;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskRule;
import org.springframework.stereotype.Component;

/** Whoever had a hand in a change does not assess it. */
@Component
class AssessmentTaskRule implements TaskRule {

  private static final Set<String> TASKS = Set.of(ChangeAssessmentProcess.TASK_ASSESS_CHANGE);

  private final AssessmentLifecycle lifecycle;

  AssessmentTaskRule(AssessmentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public String processKey() {
    return ChangeAssessmentProcess.KEY;
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

  @Override
  public void takeTurn(RecordNumber number, String taskKey) {
    if (TASKS.contains(taskKey)) {
      lifecycle.takeTurn(number);
    }
  }
}
