package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a service clock shows (8.3.3): computed from its events, never counted, so that it can be
 * recomputed and explained at any time (ADR 0041).
 *
 * @param target the target in force; where the clock has stopped, the one that it was judged by
 * @param elapsed the working time of all counted segments
 * @param due the instant at which the target is or was reached; null while it is paused, where the
 *     clock stopped before, and where it is never reached
 * @param missedAt when its target was used up, of several the first; null where none was missed
 * @param rest why no time counts now; null where it does, and where the clock has stopped
 * @param segments without a gap from the start on, oldest first
 */
public record ClockReading(
    ClockMetric clock,
    ClockState state,
    ClockTarget target,
    WorkingTime elapsed,
    @Nullable Instant due,
    @Nullable Instant missedAt,
    @Nullable ClockRest rest,
    List<ClockSegment> segments) {

  /**
   * Reads the clock.
   *
   * @param events of this clock alone, in order, the first of them its start
   * @param calendars calendar by reference
   * @param now not before the last event; where it is, the clock is read at that event
   */
  public static ClockReading of(
      List<ClockEvent> events, Function<String, WorkingCalendar> calendars, Instant now) {
    ClockRun run = ClockRun.of(events, calendars);
    return new ClockReading(
        events.get(0).clock(),
        run.state(),
        run.target(),
        run.elapsed(now),
        run.state() == ClockState.PAUSED ? null : run.reached(run.target().time()).orElse(null),
        run.missed(now).orElse(null),
        run.rest(now).orElse(null),
        run.segments(now));
  }

  /** Whether time counts now. */
  public boolean counting() {
    return state == ClockState.RUNNING && rest == null;
  }

  /** What is left of the target, negative where it is overrun. */
  public WorkingTime remaining() {
    return target.time().minus(elapsed);
  }
}
