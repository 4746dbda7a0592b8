package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.orderly.servicelevel.ClockEvent.Kind;

/** What must hold of every reading, whatever happened to the clock. */
class ClockReadingProperties {

  @Provide
  Arbitrary<List<ClockEvent>> lives() {
    return LifeStep.lives().map(LifeStep::events);
  }

  private static ClockReading read(List<ClockEvent> events, Instant now) {
    return ClockReading.of(events, LifeStep::calendar, now);
  }

  private static Instant last(List<ClockEvent> events) {
    return LifeStep.last(events);
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
      more.add(LifeStep.event(Kind.PAUSED, last(events)));
      more.add(LifeStep.event(Kind.RESUMED, last(events)));
      ClockReading after = read(more, last(events));
      assertThat(after.elapsed()).isEqualTo(before.elapsed());
      assertThat(after.due()).isEqualTo(before.due());
    }
  }

  @Property
  void aHistoryIsReadBackAsItWasKept(@ForAll("lives") List<ClockEvent> events) {
    ClockHistory history =
        new ClockHistory(
            events,
            List.of(
                new RaisedAlarm(
                    ClockMetric.RESPONSE,
                    1,
                    50,
                    Instant.EPOCH,
                    Instant.EPOCH.plusMillis(7),
                    true)));
    ClockHistoryColumn column = new ClockHistoryColumn();
    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(history)))
        .isEqualTo(history);
  }
}
