package org.orderly.servicelevel;

import java.time.Instant;
import org.orderly.kernel.RecordNumber;

/**
 * A service level review is recorded and awaits its process.
 *
 * @param dueAt until when it is to be closed
 * @param escalateAt when the lead of its owner is told
 */
public record ServiceLevelReviewDue(RecordNumber number, Instant dueAt, Instant escalateAt) {}
