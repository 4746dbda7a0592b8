package org.orderly.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a service clock between two of its events.
 *
 * @param to null while it lasts
 * @param counted whether its working time counts towards the target
 * @param time the working time in it, up to now
 * @param calendar the reference of the calendar by which it is measured
 * @param why the word for what began it: a reason where it was paused, else the event
 * @param by the key of who began it
 */
public record ClockSegment(
    Instant from,
    @Nullable Instant to,
    boolean counted,
    WorkingTime time,
    String calendar,
    String why,
    String by) {

  /** The same stretch, measured in another unit or by another version of its calendar. */
  ClockSegment measured(TargetUnit unit, String reference, WorkingCalendar calendar) {
    WorkingTime measured = to == null ? time : calendar.between(unit, from, to);
    return new ClockSegment(from, to, counted, measured, reference, why, by);
  }
}
