package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** Somebody asks that an incident be cancelled; the process decides when. */
public record IncidentCancellationAsked(RecordNumber number, String reason) {}
