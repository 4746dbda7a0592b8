package org.orderly.incident;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * Who resolves a parent has its child resolved too; the child's process takes the step.
 *
 * @param resolver the key of who resolves
 * @param duplicateOf the first record, where the parent is a duplicate
 */
public record IncidentResolutionAsked(
    RecordNumber number,
    String resolver,
    ResolutionCode code,
    String text,
    @Nullable String duplicateOf) {}
