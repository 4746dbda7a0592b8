package org.orderly.change;

import java.time.Duration;
import java.time.Instant;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.WorkingCalendar;
import org.orderly.servicelevel.WorkingTime;
import org.springframework.stereotype.Component;

/** Computes until when those who are asked have their time, and when they are reminded. */
@Component
class VotingTimes {

  private static final int PARTS = 3;

  private final CalendarManagement calendars;
  private final AuthorizationSettings settings;

  VotingTimes(CalendarManagement calendars, AuthorizationSettings settings) {
    this.calendars = calendars;
    this.settings = settings;
  }

  /** From now, for as long as the policy says. */
  VotingTime first(AnswerTime answer, Instant now) {
    return of(answer.unit(), answer.amount(), now);
  }

  /** From now, for as long as it is extended. */
  VotingTime extended(AnswerTime answer, Instant now) {
    return of(answer.unit(), answer.extension(), now);
  }

  /** From now, for a change that was begun before anybody authorized it. */
  VotingTime afterTheFact(Instant begun, Instant now) {
    return until(begun.plus(settings.afterTheFact()), now);
  }

  /** From now until then, on the clock. */
  VotingTime until(Instant due, Instant now) {
    Duration time = Duration.between(now, due);
    return new VotingTime(
        now.plus(time.dividedBy(PARTS)), now.plus(time.multipliedBy(2).dividedBy(PARTS)), due);
  }

  private VotingTime of(AnswerTime.Unit unit, int amount, Instant now) {
    if (unit == AnswerTime.Unit.MINUTES) {
      return until(now.plus(Duration.ofMinutes(amount)), now);
    }
    WorkingCalendar calendar = calendars.require(settings.calendar()).calendar();
    Instant due = calendar.afterDays(now, amount);
    WorkingTime time = calendar.between(now, due);
    return new VotingTime(
        after(calendar, now, time.millis() / PARTS, due),
        after(calendar, now, time.millis() * 2 / PARTS, due),
        due);
  }

  private static Instant after(WorkingCalendar calendar, Instant from, long millis, Instant due) {
    return calendar.after(from, new WorkingTime(millis)).orElse(due);
  }
}
