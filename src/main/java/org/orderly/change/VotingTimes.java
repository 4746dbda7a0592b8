package org.orderly.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.WorkingCalendar;
import org.orderly.servicelevel.WorkingTime;
import org.springframework.stereotype.Component;

/**
 * Computes until when those who are asked have their time, and when they are reminded (ADR 0086).
 */
@Component
class VotingTimes {

  private static final int PARTS = 3;

  private final CalendarManagement calendars;
  private final AuthorizationSettings settings;

  VotingTimes(CalendarManagement calendars, AuthorizationSettings settings) {
    this.calendars = calendars;
    this.settings = settings;
  }

  /**
   * From now, for as long as the policy says, and no later than an authorization is of use.
   *
   * @param latest as {@link #latest(ChangeView)} says
   */
  VotingTime first(AnswerTime answer, @Nullable Instant latest, Instant now) {
    return noLater(of(answer.unit(), answer.amount(), now), latest, now);
  }

  /**
   * From now, for as long as it is extended; empty where it is too late for that.
   *
   * @param latest as {@link #latest(ChangeView)} says
   */
  Optional<VotingTime> extended(AnswerTime answer, @Nullable Instant latest, Instant now) {
    return latest == null || latest.isAfter(now)
        ? Optional.of(noLater(of(answer.unit(), answer.extension(), now), latest, now))
        : Optional.empty();
  }

  /**
   * From now, for a change that was begun before anybody authorized it; where making it took that
   * long, those who are asked have the time of their policy all the same.
   */
  VotingTime afterTheFact(Instant begun, AnswerTime answer, Instant now) {
    Instant due = begun.plus(settings.afterTheFact());
    VotingTime least = of(answer.unit(), answer.amount(), now);
    return due.isBefore(least.dueAt()) ? least : until(due, now);
  }

  /**
   * Until when an authorization of the change is of use: until it is to begin, and of an emergency,
   * which may begin while its window is open, until that ends. Null where it has no window.
   */
  static @Nullable Instant latest(ChangeView change) {
    ChangeWindow window = change.window();
    if (window == null) {
      return null;
    }
    return change.type() == ChangeType.EMERGENCY ? window.ends() : window.starts();
  }

  private VotingTime noLater(VotingTime time, @Nullable Instant latest, Instant now) {
    if (latest == null || !time.dueAt().isAfter(latest)) {
      return time;
    }
    return until(latest.isAfter(now) ? latest : now, now);
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
