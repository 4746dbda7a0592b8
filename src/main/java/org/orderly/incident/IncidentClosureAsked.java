package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** An incident ends without a resolution of its own; the process closes it. */
public record IncidentClosureAsked(RecordNumber number, CloseCode code) {}
