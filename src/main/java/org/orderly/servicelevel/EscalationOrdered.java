package org.orderly.servicelevel;

import org.orderly.kernel.RecordNumber;

/**
 * A service clock of a record has reached a threshold, and somebody has to be told: the record's
 * practice hears it once, in the transaction after which it is not said again.
 *
 * @param escalation who is told, and whether somebody must act; not nobody
 */
public record EscalationOrdered(
    RecordNumber number, RaisedAlarm alarm, EscalationOrder escalation) {}
