package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/**
 * A service clock of an incident has used up a share of its target; the process says who is told.
 *
 * @param metric the clock's word
 * @param share per cent of the target
 */
public record IncidentThresholdReached(RecordNumber number, String metric, int share) {}
