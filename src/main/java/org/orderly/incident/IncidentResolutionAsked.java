package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/**
 * Who resolves a parent has its child resolved too; the child's process takes the step.
 *
 * @param resolver the key of who resolves
 */
public record IncidentResolutionAsked(
    RecordNumber number, String resolver, ResolutionCode code, String text) {}
