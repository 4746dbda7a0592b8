package org.orderly.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.orderly.servicelevel.ClockEvent.Kind;

/**
 * A step in the life of a clock: in any order, so that many do not fit where it stands. The
 * calendar {@code office} has another version, {@code office@2}.
 */
record LifeStep(Kind kind, int minutesLater, int target, ClockBasis basis, TargetUnit unit) {

  private static final Instant START = Instant.parse("2026-10-23T15:00:00Z");
  private static final WorkingCalendar OFFICE = CalendarWeeks.officeHours("Europe/Berlin");
  private static final WorkingCalendar EDITED =
      CalendarWeeks.officeHours("Europe/Berlin", LocalDate.of(2026, 10, 26));
  private static final WorkingCalendar ALWAYS = CalendarWeeks.roundTheClock("UTC");

  static Arbitrary<List<LifeStep>> lives() {
    return Combinators.combine(
            Arbitraries.of(Kind.PAUSED, Kind.RESUMED, Kind.RETARGETED, Kind.STOPPED, Kind.REOPENED),
            Arbitraries.integers().between(0, 2 * 24 * 60),
            Arbitraries.integers().between(1, 5_000),
            Arbitraries.of(ClockBasis.class),
            Arbitraries.of(TargetUnit.class))
        .as(LifeStep::new)
        .list()
        .ofMaxSize(8);
  }

  static List<ClockEvent> events(List<LifeStep> steps) {
    List<ClockEvent> events = new ArrayList<>();
    events.add(started(START));
    Instant at = START;
    for (LifeStep step : steps) {
      at = at.plus(Duration.ofMinutes(step.minutesLater()));
      events.add(
          step.kind() == Kind.RETARGETED
              ? event(step.kind(), at, target(step.target(), step.basis(), step.unit()))
              : event(step.kind(), at));
    }
    return events;
  }

  static ClockEvent started(Instant at) {
    return event(Kind.STARTED, at, target(600, ClockBasis.BUSINESS, TargetUnit.WORKING_TIME));
  }

  static ClockEvent event(Kind kind, Instant at) {
    return event(kind, at, null);
  }

  private static ClockEvent event(Kind kind, Instant at, ClockTarget target) {
    String reason = kind == Kind.PAUSED ? "awaiting-caller" : null;
    return new ClockEvent(ClockMetric.RESOLUTION, kind, at, "somebody", reason, target, null);
  }

  static ClockEvent recomputed(Instant at, String reference) {
    return new ClockEvent(
        ClockMetric.RESOLUTION, Kind.RECOMPUTED, at, "keeper", "An edit", null, reference);
  }

  private static ClockTarget target(int minutes, ClockBasis basis, TargetUnit unit) {
    return new ClockTarget(
        WorkingTime.ofMinutes(minutes),
        basis,
        basis == ClockBasis.CLOCK ? WorkingCalendar.ROUND_THE_CLOCK : "office",
        "P3",
        unit,
        null);
  }

  /** Whether at this event all counts anew, in another unit: at it, or at a reopening after it. */
  static boolean changesUnit(List<ClockEvent> events, int at) {
    Kind kind = events.get(at).kind();
    return kind == Kind.RETARGETED || kind == Kind.REOPENED;
  }

  static Instant last(List<ClockEvent> events) {
    return events.get(events.size() - 1).at();
  }

  static WorkingCalendar calendar(String reference) {
    return switch (reference) {
      case WorkingCalendar.ROUND_THE_CLOCK -> ALWAYS;
      case "office@2" -> EDITED;
      default -> OFFICE;
    };
  }
}
