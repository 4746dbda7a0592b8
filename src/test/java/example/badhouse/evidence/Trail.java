package example.badhouse.evidence;

import example.badhouse.incident.process.IncidentProcess;

/** Uses what another module keeps to itself. */
public class Trail {

  private final IncidentProcess process = new IncidentProcess();

  public void append() {
    process.start();
  }
}
