package example.badhouse.incident;

/** Steps that only a process may take. */
public class IncidentLifecycle {

  public void close() {}
}
