package org.orderly.incident;

/** A major incident on the board, with the incident that it is about. */
public record MajorIncidentRow(MajorIncidentView major, IncidentView incident) {}
