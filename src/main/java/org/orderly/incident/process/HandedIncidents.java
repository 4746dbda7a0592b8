package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.TASK_RESOLVE_INCIDENT;
import static org.orderly.incident.process.IncidentManagementProcess.TASK_RESUME_INCIDENT;

import java.util.Set;
import org.orderly.engine.OpenTasks;
import org.orderly.engine.TaskManagement;
import org.orderly.incident.IncidentHandingAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the task of an incident to who was chosen; the record follows its task. */
@Component
class HandedIncidents {

  private static final Set<String> WORK = Set.of(TASK_RESOLVE_INCIDENT, TASK_RESUME_INCIDENT);

  private final TaskManagement tasks;
  private final OpenTasks open;

  HandedIncidents(TaskManagement tasks, OpenTasks open) {
    this.tasks = tasks;
    this.open = open;
  }

  @EventListener
  void on(IncidentHandingAsked asked) {
    tasks.openTasks(asked.number()).stream()
        .filter(task -> WORK.contains(task.taskKey()))
        .filter(task -> !asked.assignee().equals(task.assignee()))
        .forEach(task -> open.give(task.id(), asked.assignee()));
  }
}
