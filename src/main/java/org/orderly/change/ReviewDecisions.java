package org.orderly.change;

import org.jspecify.annotations.Nullable;

/** What the decision tables say of reviews. */
public interface ReviewDecisions {

  /**
   * Why the change is reviewed.
   *
   * @param risk null where it was never rated
   * @param outcome null where nobody implemented it under the process
   */
  ReviewNeed need(
      ChangeType type,
      @Nullable RiskLevel risk,
      @Nullable ChangeOutcome outcome,
      boolean incidents);

  /** When a review with this need is held. */
  ReviewTimes times(ReviewNeed need);
}
