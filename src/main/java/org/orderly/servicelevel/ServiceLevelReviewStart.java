package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records a service level review, and asks the process to begin. */
@Component
class ServiceLevelReviewStart {

  private final ServiceLevelReviews reviews;
  private final RecordNumbers numbers;
  private final ServiceLevelReviewSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ServiceLevelReviewStart(
      ServiceLevelReviews reviews,
      RecordNumbers numbers,
      ServiceLevelReviewSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.reviews = reviews;
    this.numbers = numbers;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Begins it because its day has come: once for each agreement and first day. */
  RecordNumber byInterval(ReviewSubject subject, ReviewPeriod period) {
    return begin(subject, period, subject.agreement() + "@" + period.first());
  }

  /** Begins it because somebody wishes. */
  RecordNumber byHand(ReviewSubject subject, ReviewPeriod period) {
    return begin(subject, period, null);
  }

  private RecordNumber begin(ReviewSubject subject, ReviewPeriod period, @Nullable String turn) {
    Actor actor = Acting.current();
    Instant now = clock.instant();
    Instant due = now.atOffset(ZoneOffset.UTC).plus(settings.closeWithin()).toInstant();
    Instant escalation = due.atOffset(ZoneOffset.UTC).plus(settings.escalateAfter()).toInstant();
    RecordNumber number = numbers.next(RecordKind.SERVICE_LEVEL_REVIEW);
    reviews.add(new ServiceLevelReview(number, subject, period, turn, now, due));
    events.publishEvent(
        new ServiceLevelReviewOpened(number, actor, now, subject, period, turn != null));
    events.publishEvent(new ServiceLevelReviewDue(number, due, escalation));
    return number;
  }
}
