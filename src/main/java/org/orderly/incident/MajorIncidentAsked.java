package org.orderly.incident;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * An incident is to be weighed as a major one.
 *
 * @param reason null where the facts alone are the reason
 */
public record MajorIncidentAsked(RecordNumber number, @Nullable MajorReason reason) {}
