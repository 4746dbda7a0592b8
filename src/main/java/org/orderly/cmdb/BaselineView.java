package org.orderly.cmdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A baseline: some configuration items as they were after one configuration update (8.2.6).
 *
 * @param update the number of that update; the items are as they were after it, for ever
 * @param becauseOf the record for which it was taken; null where somebody took it by hand
 * @param takenBy the key of the person
 * @param items how many it has
 * @param digest of all states in the order of the items' numbers: SHA-256, in hexadecimal
 */
public record BaselineView(
    RecordNumber number,
    String name,
    String reason,
    BaselineScope scope,
    long update,
    @Nullable RecordNumber becauseOf,
    Instant takenAt,
    String takenBy,
    int items,
    String digest) {}
