package org.orderly.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * The review of a change as it stands (8.5.1.3).
 *
 * @param need why it is reviewed
 * @param incidents those that the change caused within the look-back
 * @param reviewer the key of who held it; null, like all that follows, before it is held
 * @param outcome as it shows at the review, which may be another than at the end of the work
 */
public record ChangeReviewView(
    RecordNumber number,
    ReviewNeed need,
    Instant openedAt,
    ReviewDates dates,
    List<RecordNumber> incidents,
    @Nullable String reviewer,
    @Nullable ChangeOutcome outcome,
    @Nullable BenefitReached benefit,
    @Nullable String findings,
    @Nullable String lessons,
    @Nullable Instant closedAt) {

  /** Whether it was held after the day on which it should have been; or is not by now. */
  public boolean late(Instant now) {
    Instant held = closedAt == null ? now : closedAt;
    return held.isAfter(dates.dueAt());
  }
}
