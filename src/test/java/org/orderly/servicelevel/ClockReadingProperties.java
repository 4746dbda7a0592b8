package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.orderly.servicelevel.ClockEvent.Kind;

/** What must hold of every reading, whatever happened to the clock. */
class ClockReadingProperties {

  private static final Instant START = Instant.parse("2026-10-23T15:00:00Z");
  private static final WorkingCalendar OFFICE = CalendarWeeks.officeHours("Europe/Berlin");

  /** Steps in any order, so that many do not fit where the clock stands. */
  @Provide
  Arbitrary<List<ClockEvent>> lives() {
    Arbitrary<Kind> kinds =
        Arbitraries.of(
            Kind.PAUSED, Kind.RESUMED, Kind.RETARGETED, Kind.STOPPED, Kind.REOPENED, Kind.PAUSED);
    Arbitrary<Step> step =
        Combinators.combine(
                kinds,
                Arbitraries.integers().between(0, 2 * 24 * 60),
                Arbitraries.integers().between(1, 5_000),
                Arbitraries.of(ClockBasis.class))
            .as(Step::new);
    return step.list().ofMaxSize(8).map(ClockReadingProperties::life);
  }

  private record Step(Kind kind, int minutesLater, int target, ClockBasis basis) {}

  private static List<ClockEvent> life(List<Step> steps) {
    List<ClockEvent> events = new ArrayList<>();
    events.add(event(Kind.STARTED, START, 600, ClockBasis.BUSINESS));
    Instant at = START;
    for (Step step : steps) {
      at = at.plus(Duration.ofMinutes(step.minutesLater()));
      events.add(event(step.kind(), at, step.target(), step.basis()));
    }
    return events;
  }

  private static ClockEvent event(Kind kind, Instant at, int minutes, ClockBasis basis) {
    ClockTarget target =
        new ClockTarget(
            WorkingTime.ofMinutes(minutes),
            basis,
            basis == ClockBasis.CLOCK ? WorkingCalendar.ROUND_THE_CLOCK : "office",
            "P3",
            TargetUnit.WORKING_TIME,
            null);
    return new ClockEvent(
        ClockMetric.RESOLUTION,
        kind,
        at,
        "somebody",
        kind == Kind.PAUSED ? "awaiting-caller" : null,
        kind == Kind.STARTED || kind == Kind.RETARGETED ? target : null,
        null);
  }

  private static WorkingCalendar calendar(String key) {
    return key.equals(WorkingCalendar.ROUND_THE_CLOCK)
        ? CalendarWeeks.roundTheClock("UTC")
        : OFFICE;
  }

  private static ClockReading read(List<ClockEvent> events, Instant now) {
    return ClockReading.of(events, ClockReadingProperties::calendar, now);
  }

  private static Instant last(List<ClockEvent> events) {
    return events.get(events.size() - 1).at();
  }

  @Property
  void countedSegmentsAreTheElapsedTimeAndLeaveNoGap(
      @ForAll("lives") List<ClockEvent> events, @ForAll @IntRange(max = 10_000) int later) {
    ClockReading reading = read(events, last(events).plus(Duration.ofMinutes(later)));
    WorkingTime counted =
        reading.segments().stream()
            .filter(ClockSegment::counted)
            .map(ClockSegment::time)
            .reduce(WorkingTime.ZERO, WorkingTime::plus);
    assertThat(counted).isEqualTo(reading.elapsed());
    for (int i = 1; i < reading.segments().size(); i++) {
      assertThat(reading.segments().get(i).from()).isEqualTo(reading.segments().get(i - 1).to());
    }
  }

  @Property
  void aRunningClockShowsItsTargetAtTheInstantItIsDue(@ForAll("lives") List<ClockEvent> events) {
    ClockReading reading = read(events, last(events));
    if (reading.state() == ClockState.RUNNING && reading.remaining().millis() > 0) {
      assertThat(read(events, reading.due()).elapsed()).isEqualTo(reading.target().time());
      assertThat(read(events, reading.due().minusMillis(1)).remaining().millis()).isPositive();
    }
  }

  @Property
  void timeOnlyAddsToAClockThatRuns(
      @ForAll("lives") List<ClockEvent> events, @ForAll @IntRange(max = 10_000) int later) {
    ClockReading now = read(events, last(events));
    ClockReading then = read(events, last(events).plus(Duration.ofMinutes(later)));
    assertThat(then.elapsed()).isGreaterThanOrEqualTo(now.elapsed());
    if (now.state() != ClockState.RUNNING) {
      assertThat(then.elapsed()).isEqualTo(now.elapsed());
    }
    assertThat(then.due()).isEqualTo(now.due());
  }

  @Property
  void aPauseAndItsEndAtOneInstantChangeNothing(@ForAll("lives") List<ClockEvent> events) {
    ClockReading before = read(events, last(events));
    if (before.state() == ClockState.RUNNING) {
      List<ClockEvent> more = new ArrayList<>(events);
      more.add(event(Kind.PAUSED, last(events), 0, ClockBasis.CLOCK));
      more.add(event(Kind.RESUMED, last(events), 0, ClockBasis.CLOCK));
      ClockReading after = read(more, last(events));
      assertThat(after.elapsed()).isEqualTo(before.elapsed());
      assertThat(after.due()).isEqualTo(before.due());
    }
  }

  @Property
  void moreEventsNeverTakeCountedTimeAway(
      @ForAll("lives") List<ClockEvent> events, @ForAll @IntRange(max = 7) int some) {
    List<ClockEvent> before = events.subList(0, Math.min(some + 1, events.size()));
    Instant at = last(before);
    assertThat(read(before, at).elapsed())
        .isLessThanOrEqualTo(read(events, last(events)).elapsed());
  }

  @Property
  void aHistoryIsReadBackAsItWasKept(@ForAll("lives") List<ClockEvent> events) {
    ClockHistory history =
        new ClockHistory(
            events,
            List.of(
                new RaisedAlarm(ClockMetric.RESPONSE, 1, 50, START, START.plusMillis(7), true)));
    ClockHistoryColumn column = new ClockHistoryColumn();
    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(history)))
        .isEqualTo(history);
  }
}
