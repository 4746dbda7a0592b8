package org.orderly.incident;

import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.EscalationOrder;

/**
 * A service clock of an incident has used up a share of its target, and somebody has to know.
 *
 * @param metric the clock's word
 * @param share per cent of the target
 * @param order who is told, and whether somebody must act
 */
public record IncidentThresholdReached(
    RecordNumber number, String metric, int share, EscalationOrder order) {}
