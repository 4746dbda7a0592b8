package org.orderly.change;

import java.time.Instant;

/**
 * What an implementer reports of a step.
 *
 * @param noReturn whether the point of no return was passed with it
 * @param note empty where there is nothing to be known
 */
public record StepReport(
    StepResult result, Instant startedAt, Instant endedAt, boolean noReturn, String note) {}
