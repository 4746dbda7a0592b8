package org.orderly.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordNumber;

/**
 * A link as one of its ends shows it.
 *
 * @param outgoing whether it is read from the record that shows it to the other one
 * @param other the record at the other end
 * @param state the other record's state
 * @param open whether work on the other record may still follow
 * @param path where the other record is found over HTTP
 * @param by the key of who made it; null for readers who are no staff
 */
public record LinkView(
    LinkType type,
    boolean outgoing,
    RecordNumber other,
    String title,
    String state,
    boolean open,
    String path,
    @Nullable String by,
    Instant at) {}
