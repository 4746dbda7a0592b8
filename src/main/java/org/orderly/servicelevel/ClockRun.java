package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    CANCELLED
  }

  private final Function<String, WorkingCalendar> calendars;
  private final List<ClockSegment> closed = new ArrayList<>();
  private WorkingTime counted = WorkingTime.ZERO;
  private Phase phase = Phase.RUNNING;
  private ClockTarget target;
  private @Nullable ClockTarget next;
  private int targets = 1;
  private Instant aimedAt;
  private Instant from;
  private String why;
  private String by;

  private ClockRun(ClockEvent start, Function<String, WorkingCalendar> calendars) {
    this.calendars = calendars;
    this.target = Objects.requireNonNull(start.target());
    this.aimedAt = start.at();
    this.from = start.at();
    this.why = start.kind().word();
    this.by = start.by();
  }

  static ClockRun of(List<ClockEvent> events, Function<String, WorkingCalendar> calendars) {
    ClockRun run = new ClockRun(events.get(0), calendars);
    events.subList(1, events.size()).forEach(run::add);
    return run;
  }

  private void add(ClockEvent event) {
    Instant at = event.at().isBefore(from) ? from : event.at();
    switch (event.kind()) {
      case STARTED, RETARGETED -> aim(event, at);
      case PAUSED -> enter(Phase.PAUSED, event, at);
      case RESUMED -> enter(Phase.RUNNING, event, at);
      case REOPENED -> {
        enter(Phase.RUNNING, event, at);
        if (next != null) {
          aim(next, at);
          next = null;
        }
      }
      case STOPPED -> enter(Phase.STOPPED, event, at);
      case CANCELLED -> enter(Phase.CANCELLED, event, at);
    }
  }

  /** A clock that has stopped keeps its verdict; the new target holds once it is reopened. */
  private void aim(ClockEvent event, Instant at) {
    if (phase == Phase.STOPPED || phase == Phase.CANCELLED) {
      next = event.target();
      return;
    }
    if (phase == Phase.RUNNING) {
      enter(phase, event, at);
    }
    aim(Objects.requireNonNull(event.target()), at);
  }

  private void aim(ClockTarget target, Instant at) {
    this.target = target;
    targets++;
    aimedAt = at;
  }

  private void enter(Phase phase, ClockEvent event, Instant at) {
    ClockSegment ended = segment(at, at);
    if (from.isBefore(at)) {
      closed.add(ended);
    }
    if (ended.counted()) {
      counted = counted.plus(ended.time());
    }
    this.phase = phase;
    from = at;
    why = event.reason() == null ? event.kind().word() : event.reason();
    by = event.by();
  }

  private ClockSegment segment(@Nullable Instant to, Instant until) {
    return new ClockSegment(
        from,
        to,
        phase == Phase.RUNNING,
        calendar().between(from, until),
        target.calendar(),
        why,
        by);
  }

  private WorkingCalendar calendar() {
    return calendars.apply(target.calendar());
  }

  ClockState state() {
    return switch (phase) {
      case RUNNING -> ClockState.RUNNING;
      case PAUSED -> ClockState.PAUSED;
      case CANCELLED -> ClockState.CANCELLED;
      case STOPPED -> counted.compareTo(target.time()) <= 0 ? ClockState.MET : ClockState.MISSED;
    };
  }

  /** Why no time counts now; empty where it does, or the clock has stopped. */
  Optional<ClockRest> rest(Instant now) {
    return switch (phase) {
      case PAUSED -> Optional.of(new ClockRest(why, null));
      case RUNNING ->
          calendar().opening(now).filter(now::equals).isPresent()
              ? Optional.empty()
              : Optional.of(
                  new ClockRest(ClockRest.OUTSIDE_HOURS, calendar().opening(now).orElse(null)));
      case STOPPED, CANCELLED -> Optional.empty();
    };
  }

  ClockTarget target() {
    return target;
  }

  /** How many targets it has had, 1 or more. */
  int targets() {
    return targets;
  }

  /** Since when it has run towards its target. */
  Instant aimedAt() {
    return aimedAt;
  }

  WorkingTime elapsed(Instant now) {
    return phase == Phase.RUNNING ? counted.plus(calendar().between(from, now)) : counted;
  }

  List<ClockSegment> segments(Instant now) {
    List<ClockSegment> all = new ArrayList<>(closed);
    if (phase == Phase.RUNNING || phase == Phase.PAUSED) {
      all.add(segment(null, now));
    }
    return List.copyOf(all);
  }

  /** What it comes to as things stand. */
  ClockVerdict verdict() {
    return switch (phase) {
      case CANCELLED -> ClockVerdict.OPEN;
      case STOPPED ->
          state() == ClockState.MET
              ? new ClockVerdict(from, counted.millis(), from, true)
              : new ClockVerdict(from, counted.millis(), missedAt(), false);
      case RUNNING -> new ClockVerdict(null, null, missedAt(), false);
      case PAUSED ->
          counted.compareTo(target.time()) > 0
              ? new ClockVerdict(null, null, missedAt(), false)
              : ClockVerdict.OPEN;
    };
  }

  /** When the target is used up; at the earliest when it was set. */
  private @Nullable Instant missedAt() {
    return reached(target.time()).map(at -> at.isBefore(aimedAt) ? aimedAt : at).orElse(null);
  }

  /** The instant at which so much had counted, or will have if nothing happens until then. */
  Optional<Instant> reached(WorkingTime time) {
    WorkingTime left = time;
    for (ClockSegment segment : closed) {
      if (segment.counted()) {
        if (left.compareTo(segment.time()) <= 0) {
          return calendars.apply(segment.calendar()).after(segment.from(), left);
        }
        left = left.minus(segment.time());
      }
    }
    return phase == Phase.RUNNING ? calendar().after(from, left) : Optional.empty();
  }
}
