package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** Somebody asks that another resolver group work on an incident. */
public record IncidentReassignmentAsked(RecordNumber number, String group) {}
