package example.badhouse.kernel;

import example.badhouse.incident.IncidentView;

/** Imports a practice. */
record EagerKernel(IncidentView incident) {}
