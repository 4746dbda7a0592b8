package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** An incident manager sets the priority of an incident; the process keeps it. */
public record IncidentOverrideAsked(RecordNumber number, Priority priority) {}
