package org.orderly.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record in one line.
 *
 * @param state the state's word
 * @param open whether work on it may still follow
 * @param service the key of the service that it concerns
 * @param priority the priority's word, {@code P1} to {@code P5}; null before it is decided
 * @param path where the record is found over HTTP
 */
public record RecordSummary(
    RecordNumber number,
    String title,
    String state,
    boolean open,
    @Nullable String service,
    @Nullable String priority,
    Instant openedAt,
    @Nullable Instant closedAt,
    String path) {}
