package org.orderly.incident.process;

import java.util.Map;
import org.orderly.engine.TaskView;
import org.orderly.incident.IncidentManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;

/** The same life cycle through our services and the twin. */
public final class OurLifecycle implements Runnable {

  private final IncidentDesk desk;
  private final IncidentManagement incidents;

  public OurLifecycle(IncidentDesk desk, IncidentManagement incidents) {
    this.desk = desk;
    this.incidents = incidents;
  }

  @Override
  public void run() {
    RecordNumber number = desk.classified();
    TaskView task = desk.take(number, IncidentDesk.RESOLVE, desk.resolver);
    Acting.as(
        desk.resolver,
        () -> {
          incidents.write(number, Visibility.INTERNAL, "Looked at the queue");
          return number;
        });
    desk.complete(task, desk.resolver, desk.holdForTheCaller());
    desk.complete(number, IncidentDesk.RESUME, desk.resolver, Map.of("workNote", "Called back"));
    desk.resolve(number);
    desk.complete(number, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "yes"));
  }
}
