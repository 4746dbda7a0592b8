package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to the clocks of a record, and the alarms that were raised for it.
 *
 * @param events of all clocks, in order
 */
record ClockHistory(List<ClockEvent> events, List<RaisedAlarm> alarms) {

  /** Percent of a target at which an alarm is raised. */
  static final List<Integer> SHARES = List.of(50, 75, 90, 100, 120);

  /** What does not say whether a clock runs. */
  private static final Set<ClockEvent.Kind> STEERING =
      EnumSet.of(ClockEvent.Kind.RETARGETED, ClockEvent.Kind.TOLD, ClockEvent.Kind.RECOMPUTED);

  static final ClockHistory NONE = new ClockHistory(List.of(), List.of());

  ClockHistory with(List<ClockEvent> more) {
    return new ClockHistory(joined(events, more), alarms);
  }

  ClockHistory raised(List<RaisedAlarm> more) {
    return new ClockHistory(events, joined(alarms, more));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  List<ClockEvent> of(ClockMetric clock) {
    return events.stream().filter(event -> event.clock() == clock).toList();
  }

  /** What was last said of whether the clock runs; empty where it never did. */
  Optional<ClockEvent.Kind> last(ClockMetric clock) {
    return lastStep(clock).map(ClockEvent::kind);
  }

  private Optional<ClockEvent> lastStep(ClockMetric clock) {
    return of(clock).stream()
        .filter(event -> !STEERING.contains(event.kind()))
        .reduce((before, after) -> after);
  }

  /** The word for why clocks stand still that have not stopped; empty where none stands still. */
  Optional<String> waitsFor() {
    return Arrays.stream(ClockMetric.values())
        .flatMap(clock -> lastStep(clock).stream())
        .filter(event -> event.kind() == ClockEvent.Kind.PAUSED)
        .flatMap(event -> Stream.ofNullable(event.reason()))
        .findFirst();
  }

  /** Whether the last target that the clock was given follows from this priority. */
  boolean aimsAt(ClockMetric clock, String priority) {
    return of(clock).stream()
        .flatMap(event -> Stream.ofNullable(event.target()))
        .reduce((before, after) -> after)
        .filter(target -> target.priority().equals(priority))
        .isPresent();
  }

  /** Whether the clock ever ran. */
  boolean has(ClockMetric clock) {
    return events.stream().anyMatch(event -> event.clock() == clock);
  }

  boolean going() {
    return Arrays.stream(ClockMetric.values()).anyMatch(this::going);
  }

  boolean going(ClockMetric clock) {
    return last(clock)
        .filter(kind -> kind != ClockEvent.Kind.STOPPED && kind != ClockEvent.Kind.CANCELLED)
        .isPresent();
  }

  /** The readings of all clocks that ever ran. */
  List<ClockReading> readings(Function<String, WorkingCalendar> calendars, Instant now) {
    return Arrays.stream(ClockMetric.values())
        .map(this::of)
        .filter(events -> !events.isEmpty())
        .map(events -> ClockReading.of(events, calendars, now))
        .toList();
  }

  /** The clocks that go on and have measured anything by another version of the calendar. */
  List<ClockMetric> going(CalendarReference edited, Function<String, WorkingCalendar> calendars) {
    return Arrays.stream(ClockMetric.values())
        .filter(clock -> going(clock) && measuredBy(clock, edited, calendars))
        .toList();
  }

  private boolean measuredBy(
      ClockMetric clock, CalendarReference edited, Function<String, WorkingCalendar> calendars) {
    ClockRun run = ClockRun.of(of(clock), calendars);
    return Stream.concat(
            Stream.of(run.target().calendar()),
            run.segments(run.judgedFrom()).stream().map(ClockSegment::calendar))
        .map(CalendarReference::parse)
        .anyMatch(old -> old.key().equals(edited.key()) && !old.equals(edited));
  }

  /** What the clock comes to as things stand. */
  ClockVerdict verdict(ClockMetric clock, Function<String, WorkingCalendar> calendars) {
    List<ClockEvent> life = of(clock);
    return life.isEmpty() ? ClockVerdict.OPEN : ClockRun.of(life, calendars).verdict();
  }

  /**
   * The priority whose target the clock is or was judged by; null where there is nothing to judge.
   */
  @Nullable String priority(ClockMetric clock, Function<String, WorkingCalendar> calendars) {
    return last(clock).filter(kind -> kind != ClockEvent.Kind.CANCELLED).isPresent()
        ? ClockRun.of(of(clock), calendars).target().priority()
        : null;
  }

  /**
   * The alarms still to be raised, soonest first. A clock that has stopped raises none: its verdict
   * says it. What was reached before a target was set is due as soon as it is set.
   */
  List<DueAlarm> due(Function<String, WorkingCalendar> calendars) {
    List<DueAlarm> due = new ArrayList<>();
    for (ClockMetric clock : ClockMetric.values()) {
      if (going(clock)) {
        addDue(clock, ClockRun.of(of(clock), calendars), due);
      }
    }
    due.sort(Comparator.comparing(DueAlarm::at));
    return due;
  }

  private void addDue(ClockMetric clock, ClockRun run, List<DueAlarm> due) {
    for (int share : SHARES) {
      boolean raised =
          alarms.stream()
              .anyMatch(
                  alarm ->
                      alarm.clock() == clock
                          && alarm.target() == run.targets()
                          && alarm.share() == share);
      if (!raised) {
        run.reached(run.target().time().share(share))
            .map(at -> at.isBefore(run.judgedFrom()) ? run.judgedFrom() : at)
            .ifPresent(at -> due.add(new DueAlarm(clock, run.targets(), share, at)));
      }
    }
  }

  /** An alarm that is to be raised. */
  record DueAlarm(ClockMetric clock, int target, int share, Instant at) {

    RaisedAlarm raised(Instant now, boolean late) {
      return new RaisedAlarm(clock, target, share, at, now, late);
    }
  }
}
