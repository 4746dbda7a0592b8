package org.orderly.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentReport;
import org.orderly.incident.IncidentReport.AssessmentByHand;
import org.orderly.incident.IncidentView;
import org.orderly.incident.Source;
import org.orderly.incident.Urgency;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.SettableClock;

/** The doors of the server, as the people of the log use them; there is no other way in. */
final class ReplayDesk {

  private final IncidentManagement incidents;
  private final TaskManagement tasks;
  private final SettableClock clock;
  private final LogCast cast;

  ReplayDesk(
      IncidentManagement incidents, TaskManagement tasks, SettableClock clock, LogCast cast) {
    this.incidents = incidents;
    this.tasks = tasks;
    this.clock = clock;
    this.cast = cast;
  }

  LogCast cast() {
    return cast;
  }

  Instant now() {
    return clock.instant();
  }

  void setTime(Instant instant) {
    clock.set(instant);
  }

  IncidentView report(LogRow row) {
    IncidentReport report =
        new IncidentReport(
            row.number() + " of the log",
            null,
            cast.service(row.category()),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            cast.category(row.category()),
            row.subcategory(),
            Source.PHONE,
            false,
            new AssessmentByHand(row.impact(), row.urgency()),
            cast.group(row.group()));
    return Acting.as(cast.person(row.caller()), () -> incidents.report(report));
  }

  IncidentView incident(RecordNumber number) {
    return Acting.as(Actor.system(), () -> incidents.incident(number));
  }

  void reassess(RecordNumber number, Impact impact, Urgency urgency, String reason, Actor actor) {
    Acting.as(actor, () -> incidents.reassess(number, impact, urgency, reason));
  }

  void reassign(RecordNumber number, String group, Actor actor) {
    Acting.as(actor, () -> incidents.reassign(number, group));
  }

  /** The task that waits: an incident has one at a time. */
  TaskView task(RecordNumber number) {
    List<TaskView> open = tasks.openTasks(number);
    if (open.size() != 1) {
      throw new IllegalStateException(number + " has " + open.size() + " open tasks");
    }
    return open.get(0);
  }

  void claim(TaskView task, Actor actor) {
    tasks.claim(task.id(), actor);
  }

  void giveBack(TaskView task, Actor actor) {
    tasks.unclaim(task.id(), actor);
  }

  void complete(TaskView task, Map<String, Object> fields, Actor actor) {
    tasks.complete(task.id(), fields, actor);
  }
}
