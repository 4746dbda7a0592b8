package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.servicelevel.ClockEvent.Kind;

/** What happens to one clock of a test, in its order. */
final class Life {

  private final List<ClockEvent> events = new ArrayList<>();
  private final WorkingCalendar business;

  private final ClockMetric metric;
  private final Map<String, WorkingCalendar> others = new HashMap<>();

  private Life(ClockMetric metric, WorkingCalendar business) {
    this.metric = metric;
    this.business = business;
  }

  /** Of a resolution clock. */
  static Life by(WorkingCalendar business) {
    return new Life(ClockMetric.RESOLUTION, business);
  }

  static Life by(ClockMetric metric, WorkingCalendar business) {
    return new Life(metric, business);
  }

  /** Of a clock that runs until the caller is told. */
  static Life ofUpdates(WorkingCalendar business) {
    return new Life(ClockMetric.UPDATE, business);
  }

  /** There is another version of the calendar. */
  Life with(String reference, WorkingCalendar version) {
    others.put(reference, version);
    return this;
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

  Life told(String at) {
    return add(Kind.TOLD, at, null, null);
  }

  Life startedInDays(String at, int days) {
    return add(Kind.STARTED, at, null, days(days));
  }

  Life retargetedInDays(String at, int days) {
    return add(Kind.RETARGETED, at, null, days(days));
  }

  Life recomputed(String at, String reference) {
    events.add(
        new ClockEvent(
            metric,
            Kind.RECOMPUTED,
            Instant.parse(at),
            "keeper",
            "The holiday was forgotten",
            null,
            reference));
    return this;
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

  ClockVerdict verdict() {
    return history().verdict(metric, this::calendar);
  }

  List<ClockHistory.DueAlarm> alarms() {
    return history().due(this::calendar);
  }

  WorkingCalendar calendar(String key) {
    return key.equals(WorkingCalendar.ROUND_THE_CLOCK)
        ? CalendarWeeks.roundTheClock("UTC")
        : others.getOrDefault(key, business);
  }

  private Life add(Kind kind, String at, String reason, ClockTarget target) {
    events.add(new ClockEvent(metric, kind, Instant.parse(at), "somebody", reason, target, null));
    return this;
  }

  private static ClockTarget days(int days) {
    return new ClockTarget(
        WorkingTime.ofDays(days),
        ClockBasis.BUSINESS,
        "office",
        "P3",
        TargetUnit.WORKING_DAYS,
        null);
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
