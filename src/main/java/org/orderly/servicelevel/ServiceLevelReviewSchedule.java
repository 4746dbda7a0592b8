package org.orderly.servicelevel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for reviews that are due, again and again; not in commands and tests. */
@Component
@ConditionalOnProperty(name = "orderly.service-level.review.begin", matchIfMissing = true)
class ServiceLevelReviewSchedule {

  private final DueServiceLevelReviews reviews;

  ServiceLevelReviewSchedule(DueServiceLevelReviews reviews) {
    this.reviews = reviews;
  }

  @Scheduled(
      fixedDelayString = "${orderly.service-level.review.every:15m}",
      initialDelayString = "PT1M")
  void begin() {
    reviews.begin();
  }
}
