package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orderly.servicelevel.ClockEvent.Kind;

/** What happens to one clock of a test, in its order. */
final class Life {

  private final List<ClockEvent> events = new ArrayList<>();
  private final WorkingCalendar business;

  private Life(WorkingCalendar business) {
    this.business = business;
  }

  static Life by(WorkingCalendar business) {
    return new Life(business);
  }

  Life started(String at, long minutes, ClockBasis basis) {
    return add(Kind.STARTED, at, null, target(minutes, basis));
  }

  Life paused(String at, String reason) {
    return add(Kind.PAUSED, at, reason, null);
  }

  Life resumed(String at) {
    return add(Kind.RESUMED, at, null, null);
  }

  Life retargeted(String at, long minutes, ClockBasis basis) {
    return add(Kind.RETARGETED, at, null, target(minutes, basis));
  }

  Life stopped(String at) {
    return add(Kind.STOPPED, at, null, null);
  }

  Life reopened(String at) {
    return add(Kind.REOPENED, at, null, null);
  }

  Life cancelled(String at) {
    return add(Kind.CANCELLED, at, null, null);
  }

  ClockReading at(String now) {
    return ClockReading.of(events, this::calendar, Instant.parse(now));
  }

  ClockHistory history() {
    return new ClockHistory(List.copyOf(events), List.of());
  }

  List<ClockHistory.DueAlarm> alarms() {
    return history().due(this::calendar);
  }

  WorkingCalendar calendar(String key) {
    return key.equals(WorkingCalendar.ROUND_THE_CLOCK)
        ? CalendarWeeks.roundTheClock("UTC")
        : business;
  }

  private Life add(Kind kind, String at, String reason, ClockTarget target) {
    events.add(
        new ClockEvent(
            ClockMetric.RESOLUTION, kind, Instant.parse(at), "somebody", reason, target, null));
    return this;
  }

  private static ClockTarget target(long minutes, ClockBasis basis) {
    return new ClockTarget(
        WorkingTime.ofMinutes(minutes),
        basis,
        basis == ClockBasis.CLOCK ? WorkingCalendar.ROUND_THE_CLOCK : "office",
        "P3",
        TargetUnit.WORKING_TIME,
        null);
  }
}
