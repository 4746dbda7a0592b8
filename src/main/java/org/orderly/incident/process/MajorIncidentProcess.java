package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_GROUP;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.orderly.engine.OpenTasks;
import org.orderly.engine.OpenTimers;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.identity.Roles;
import org.orderly.incident.Audience;
import org.orderly.incident.IncidentFlagged;
import org.orderly.incident.MajorIncidentUpdated;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The Java twin of {@code processes/incident/major-incident.bpmn}, which incident-management calls
 * under the incident's number.
 */
@Component
class MajorIncidentProcess {

  static final String KEY = "major-incident";

  private final RuntimeService runtime;
  private final TaskManagement tasks;
  private final OpenTasks open;
  private final OpenTimers timers;

  MajorIncidentProcess(
      RuntimeService runtime, TaskManagement tasks, OpenTasks open, OpenTimers timers) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.open = open;
    this.timers = timers;
  }

  /** Gives the tasks of a security incident to security, and back. */
  @EventListener
  void on(IncidentFlagged flagged) {
    String group = flagged.raised() ? Roles.SECURITY : Roles.MAJOR_INCIDENT_MANAGER;
    tasks.openTasks(flagged.number()).stream()
        .filter(task -> task.processKey().equals(KEY))
        .forEach(task -> offer(task, group));
  }

  /** The reminder comes when the next update is due, counted from this one. */
  @EventListener
  void on(MajorIncidentUpdated updated) {
    String timer =
        updated.audience() == Audience.INTERNAL
            ? "Timer_InternalUpdateDue"
            : "Timer_CustomerUpdateDue";
    processes(updated.number())
        .forEach(instance -> timers.move(instance, timer, updated.nextDue()));
  }

  private Stream<String> processes(RecordNumber number) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.processKey().equals(KEY))
        .map(TaskView::processInstanceId)
        .distinct();
  }

  private void offer(TaskView task, String group) {
    runtime.setVariable(task.processInstanceId(), MAJOR_GROUP.name(), group);
    open.offer(task.processInstanceId(), Set.of(task.taskKey()), group);
  }
}
