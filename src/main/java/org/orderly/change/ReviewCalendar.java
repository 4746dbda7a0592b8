package org.orderly.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Counts the days of reviews. */
@Component
class ReviewCalendar {

  private final CalendarManagement calendars;
  private final ChangeReviewSettings settings;
  private final Clock clock;

  ReviewCalendar(CalendarManagement calendars, ChangeReviewSettings settings, Clock clock) {
    this.calendars = calendars;
    this.settings = settings;
    this.clock = clock;
  }

  /** The dates of a review that begins now; none before its look-back is over. */
  ReviewDates dates(ReviewTimes times) {
    Instant now = clock.instant();
    String key = settings.calendar();
    WorkingCalendar calendar =
        calendars
            .find(key)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "orderly.change.review.calendar: no calendar " + key));
    Instant until = now.plus(Duration.ofDays(times.lookBackDays()));
    Instant due = later(calendar.afterDays(now, times.dueDays()), until.plus(Duration.ofDays(1)));
    return new ReviewDates(
        until,
        due,
        later(calendar.afterDays(now, times.escalationDays()), due.plus(Duration.ofDays(1))));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
