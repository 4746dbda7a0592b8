package org.orderly.cmdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A correction is recorded and awaits its process.
 *
 * @param proposer the key of the person who asks for it; null where the server does
 * @param dueAt until when it is to be closed
 * @param escalateAt when the lead of those it waits for is told
 */
public record CorrectionSubmitted(
    RecordNumber number, @Nullable String proposer, Instant dueAt, Instant escalateAt) {}
