package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** Somebody raises or lowers the security flag of an incident; the process routes it anew. */
public record IncidentFlagAsked(RecordNumber number, boolean raised) {}
