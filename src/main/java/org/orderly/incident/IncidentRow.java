package org.orderly.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/** An incident in a list. */
public record IncidentRow(
    RecordNumber number,
    String title,
    IncidentState state,
    @Nullable Priority priority,
    String service,
    String caller,
    @Nullable String assignmentGroup,
    @Nullable String assignee,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt) {}
