package example.badhouse.incident;

import example.badhouse.evidence.Trail;
import example.badhouse.incident.process.IncidentProcess;

/** Starts its own process, takes a step past it, and writes its own evidence. */
class SteeringManagement {

  private final IncidentProcess process = new IncidentProcess();
  private final IncidentLifecycle lifecycle = new IncidentLifecycle();
  private final Trail trail = new Trail();

  void report() {
    process.start();
    lifecycle.close();
    trail.append();
  }
}
