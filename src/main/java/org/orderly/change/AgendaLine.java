package org.orderly.change;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/** A change on the agenda of those who authorize it, or in their minutes. */
public record AgendaLine(
    RecordNumber number,
    String title,
    ChangeType type,
    @Nullable RiskLevel level,
    AuthorizationView authorization) {}
