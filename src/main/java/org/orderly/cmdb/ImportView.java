package org.orderly.cmdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as others see it.
 *
 * @param lines how many the file has, without its header
 * @param dryRun what would come of it
 * @param result what has come of it so far
 * @param failure why it has stopped; null otherwise
 */
public record ImportView(
    long id,
    ImportKind kind,
    String source,
    String fileName,
    String digest,
    ImportMapping mapping,
    String reason,
    ImportState state,
    int lines,
    ImportCounts dryRun,
    ImportCounts result,
    @Nullable String failure,
    String askedBy,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {}
