package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** Somebody gives the work on an incident to a member of its group. */
public record IncidentHandingAsked(RecordNumber number, String assignee) {}
