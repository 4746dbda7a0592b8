package org.orderly.cmdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * Items of a sample that one group checks in one task.
 *
 * @param batch 1 or more
 * @param checkers the group to which its task is offered
 * @param checkedBy the key of who looked; null before
 * @param correction the number of the correction that was proposed; null where none is needed
 */
public record VerificationBatch(
    int batch,
    String checkers,
    @Nullable String checkedBy,
    @Nullable Instant checkedAt,
    @Nullable RecordNumber correction) {}
