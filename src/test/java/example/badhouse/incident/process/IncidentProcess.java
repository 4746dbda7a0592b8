package example.badhouse.incident.process;

public class IncidentProcess {

  public void start() {}
}
