package org.orderly.journal;

import java.time.Instant;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordNumber;

/**
 * A link as one of its ends shows it.
 *
 * @param outgoing whether it is read from the record that shows it to the other one
 * @param other the record at the other end
 * @param state the other record's state
 * @param path where the other record is found over HTTP
 * @param by the key of who made it
 */
public record LinkView(
    LinkType type,
    boolean outgoing,
    RecordNumber other,
    String title,
    String state,
    String path,
    String by,
    Instant at) {}
