package org.orderly.change.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ReviewLifecycle;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskRule;
import org.springframework.stereotype.Component;

/** Who implemented a change does not review it. */
@Component
class ReviewTaskRule implements TaskRule {

  private final ReviewLifecycle lifecycle;

  ReviewTaskRule(ReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public String processKey() {
    return PostImplementationReviewProcess.KEY;
  }

  @Override
  public void check(
      RecordNumber number,
      String taskKey,
      @Nullable String assignee,
      Set<String> candidateGroups,
      Actor actor) {
    if (taskKey.equals(PostImplementationReviewProcess.TASK_REVIEW_CHANGE)) {
      lifecycle.requireReviewer(number, actor);
    }
  }
}
