package org.orderly.servicelevel;

import java.time.Instant;

/**
 * An alarm of a service clock that was raised.
 *
 * @param target which of the clock's targets it belongs to, 1 for the first
 * @param share percent of the target
 * @param due when it was to be raised
 * @param at when it was
 * @param late whether that was later than it should be
 */
public record RaisedAlarm(
    ClockMetric clock, int target, int share, Instant due, Instant at, boolean late) {}
