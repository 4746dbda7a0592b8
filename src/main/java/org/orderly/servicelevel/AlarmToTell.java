package org.orderly.servicelevel;

import org.orderly.kernel.RecordNumber;

/**
 * A raised alarm that somebody has to be told of, and was not yet.
 *
 * @param escalation whom the table named when it was raised, not nobody
 */
record AlarmToTell(RecordNumber number, RaisedAlarm alarm, EscalationOrder escalation) {}
