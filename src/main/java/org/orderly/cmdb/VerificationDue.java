package org.orderly.cmdb;

import java.time.Instant;
import org.orderly.kernel.RecordNumber;

/**
 * A verification is recorded and awaits its process.
 *
 * @param dueAt until when it is to be closed
 * @param escalateAt when those are told who lead whoever has not looked
 */
public record VerificationDue(RecordNumber number, Instant dueAt, Instant escalateAt) {}
