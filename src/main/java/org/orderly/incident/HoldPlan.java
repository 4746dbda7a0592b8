package org.orderly.incident;

import java.time.Instant;

/**
 * When what happens to a held incident, if nothing else does.
 *
 * @param until when work resumes, or the incident is closed
 * @param closes whether it is closed then, because its caller kept silent
 * @param firstReminder when the awaited is reminded
 * @param secondReminder when it is reminded again
 */
public record HoldPlan(
    Instant until, boolean closes, Instant firstReminder, Instant secondReminder) {}
