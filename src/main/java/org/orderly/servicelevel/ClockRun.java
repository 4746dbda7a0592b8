package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of one clock as its events tell it. Each stretch is measured by the calendar of the
 * target that was in force: what has counted stays counted when the target changes.
 */
final class ClockRun {

  private enum Phase {
    RUNNING,
    PAUSED,
    STOPPED,
    CANCELLED;

    boolean over() {
      return this == STOPPED || this == CANCELLED;
    }
  }

  private final ClockMetric clock;
  private final List<ClockInterval> past = new ArrayList<>();
  private ClockInterval interval;
  private Phase phase = Phase.RUNNING;
  private @Nullable ClockTarget next;
  private int targets = 1;
  private Instant judgedFrom;
  private Instant from;

  /** What the calendar had counted by then. */
  private long countedBefore;

  private String why;
  private String by;

  private ClockRun(ClockEvent start, int events, Function<String, WorkingCalendar> calendars) {
    this.clock = start.clock();
    this.interval =
        new ClockInterval(Objects.requireNonNull(start.target()), start.at(), events, calendars);
    this.judgedFrom = start.at();
    this.from = start.at();
    this.why = start.kind().word();
    this.by = start.by();
    this.countedBefore = counted(from);
  }

  static ClockRun of(List<ClockEvent> events, Function<String, WorkingCalendar> calendars) {
    ClockRun run = new ClockRun(events.get(0), events.size(), calendars);
    for (int place = 1; place < events.size(); place++) {
      run.add(events.get(place));
    }
    return run;
  }

  private void add(ClockEvent event) {
    Instant at = event.at().isBefore(from) ? from : event.at();
    switch (event.kind()) {
      case STARTED, RETARGETED -> aim(event, at);
      case TOLD -> told(event, at);
      case RECOMPUTED -> measureBy(Objects.requireNonNull(event.calendar()), at);
      case PAUSED -> enter(Phase.PAUSED, event, at);
      case RESUMED -> enter(Phase.RUNNING, event, at);
      case REOPENED -> reopen(event, at);
      case STOPPED -> enter(Phase.STOPPED, event, at);
      case CANCELLED -> enter(Phase.CANCELLED, event, at);
    }
  }

  /** A clock that has stopped keeps its verdict; the new target holds once it is reopened. */
  private void aim(ClockEvent event, Instant at) {
    if (phase.over()) {
      next = event.target();
      return;
    }
    if (phase == Phase.RUNNING) {
      enter(phase, event, at);
    }
    aim(Objects.requireNonNull(event.target()), at);
  }

  private void aim(ClockTarget target, Instant at) {
    interval.aim(target, at);
    countedBefore = counted(from);
    targets++;
    judgedFrom = at;
  }

  private void told(ClockEvent event, Instant at) {
    if (phase.over()) {
      return;
    }
    if (phase == Phase.RUNNING) {
      enter(phase, event, at);
    } else {
      end(at);
      from = at;
    }
    beginInterval(at);
  }

  private void reopen(ClockEvent event, Instant at) {
    enter(Phase.RUNNING, event, at);
    if (clock == ClockMetric.UPDATE) {
      beginInterval(at);
    }
    if (next != null) {
      aim(next, at);
      next = null;
    }
  }

  private void beginInterval(Instant at) {
    past.add(interval);
    interval = interval.next(at);
    targets++;
    judgedFrom = at;
  }

  private void measureBy(String reference, Instant at) {
    if (!phase.over()) {
      CalendarReference edited = CalendarReference.parse(reference);
      past.forEach(one -> one.measureBy(edited));
      interval.measureBy(edited);
      countedBefore = counted(from);
      judgedFrom = at;
    }
  }

  private void enter(Phase phase, ClockEvent event, Instant at) {
    end(at);
    this.phase = phase;
    from = at;
    why = event.reason() == null ? event.kind().word() : event.reason();
    by = event.by();
  }

  private void end(Instant at) {
    if (from.isBefore(at)) {
      long counted = counted(at);
      interval.add(segment(at, new WorkingTime(counted - countedBefore)));
      countedBefore = counted;
    }
  }

  private long counted(Instant at) {
    return interval.calendar().counted(target().unit(), at);
  }

  private ClockSegment segment(@Nullable Instant to, WorkingTime time) {
    return new ClockSegment(from, to, phase == Phase.RUNNING, time, target().calendar(), why, by);
  }

  ClockState state() {
    return switch (phase) {
      case RUNNING -> ClockState.RUNNING;
      case PAUSED -> ClockState.PAUSED;
      case CANCELLED -> ClockState.CANCELLED;
      case STOPPED -> missed().isEmpty() ? ClockState.MET : ClockState.MISSED;
    };
  }

  /** Why no time counts now; empty where it does, or the clock has stopped. */
  Optional<ClockRest> rest(Instant now) {
    return switch (phase) {
      case PAUSED -> Optional.of(new ClockRest(why, null));
      case RUNNING -> interval.rest(now);
      case STOPPED, CANCELLED -> Optional.empty();
    };
  }

  ClockTarget target() {
    return interval.target();
  }

  /** How many targets it has had, 1 or more; each interval has one of its own. */
  int targets() {
    return targets;
  }

  /** Since when it has run towards its target by its present measure. */
  Instant judgedFrom() {
    return judgedFrom;
  }

  WorkingTime elapsed(Instant now) {
    return phase == Phase.RUNNING ? interval.counted(from, now) : interval.counted();
  }

  List<ClockSegment> segments(Instant now) {
    List<ClockSegment> all = new ArrayList<>(interval.segments().size() + 1);
    past.forEach(one -> all.addAll(one.segments()));
    all.addAll(interval.segments());
    if (!phase.over()) {
      all.add(segment(null, interval.calendar().between(target().unit(), from, now)));
    }
    return Collections.unmodifiableList(all);
  }

  /** What it comes to as things stand. */
  ClockVerdict verdict() {
    Instant missed = missed().orElse(null);
    long counted = interval.counted().millis();
    return switch (phase) {
      case CANCELLED -> ClockVerdict.OPEN;
      case STOPPED ->
          missed == null
              ? new ClockVerdict(from, counted, from, true)
              : new ClockVerdict(from, counted, missed, false);
      case RUNNING ->
          new ClockVerdict(
              null, null, missed == null ? interval.usedUp(from).orElse(null) : missed, false);
      case PAUSED ->
          missed == null ? ClockVerdict.OPEN : new ClockVerdict(null, null, missed, false);
    };
  }

  /** When a target was first missed; empty where none was. */
  Optional<Instant> missed(Instant now) {
    return switch (phase) {
      case CANCELLED -> Optional.empty();
      case RUNNING ->
          missed()
              .or(() -> interval.exceeded(from, now) ? interval.usedUp(from) : Optional.empty());
      case PAUSED, STOPPED -> missed();
    };
  }

  /** When a target was first missed, as far as the segments that have ended tell. */
  private Optional<Instant> missed() {
    return Stream.concat(past.stream(), Stream.of(interval))
        .flatMap(one -> one.missed().stream())
        .findFirst();
  }

  /** The instant at which so much had counted, or will have if nothing happens until then. */
  Optional<Instant> reached(WorkingTime time) {
    return interval.reached(time, phase == Phase.RUNNING ? from : null);
  }
}
