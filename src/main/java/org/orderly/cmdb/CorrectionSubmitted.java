package org.orderly.cmdb;

import java.time.Instant;
import org.orderly.kernel.RecordNumber;

/**
 * A correction is recorded and awaits its process.
 *
 * @param dueAt until when it is to be closed
 * @param escalateAt when the lead of those it waits for is told
 */
public record CorrectionSubmitted(RecordNumber number, Instant dueAt, Instant escalateAt) {}
