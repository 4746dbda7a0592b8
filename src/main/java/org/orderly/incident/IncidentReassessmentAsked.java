package org.orderly.incident;

import org.orderly.kernel.RecordNumber;

/** Somebody sets impact or urgency of an incident anew; the process decides the priority. */
public record IncidentReassessmentAsked(RecordNumber number, Impact impact, Urgency urgency) {}
