package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** The caller answered what a held incident awaited: work resumes, unless it has already. */
public record IncidentAnswered(RecordNumber number) {}
