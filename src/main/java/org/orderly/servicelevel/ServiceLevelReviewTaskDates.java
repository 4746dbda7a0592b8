package org.orderly.servicelevel;

import java.time.Instant;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.springframework.stereotype.Component;

/** A review is due on its planned day while it waits to be held, and on its last day otherwise. */
@Component
class ServiceLevelReviewTaskDates implements TaskDates {

  private static final int RANK = 50;

  private final ServiceLevelReviews reviews;

  ServiceLevelReviewTaskDates(ServiceLevelReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SERVICE_LEVEL_REVIEW;
  }

  @Override
  public Dates dates(RecordNumber number) {
    ServiceLevelReviewView review = reviews.get(number).view();
    Instant planned =
        review.state() == ServiceLevelReviewState.PREPARED ? review.plannedAt() : null;
    return new Dates(planned == null ? review.dueAt() : planned, null, RANK);
  }
}
