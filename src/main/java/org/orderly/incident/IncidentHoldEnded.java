package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** What a held incident awaited has come: work can resume. */
public record IncidentHoldEnded(RecordNumber number) {}
