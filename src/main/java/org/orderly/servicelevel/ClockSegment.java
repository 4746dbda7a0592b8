package org.orderly.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a service clock between two of its events.
 *
 * @param to null while it lasts
 * @param counted whether its working time counts towards the target
 * @param time the working time in it, up to now
 * @param calendar the key of the calendar by which it is measured
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
    String by) {}
