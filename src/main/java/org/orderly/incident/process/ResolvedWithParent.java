package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.TASK_RESOLVE_INCIDENT;
import static org.orderly.incident.process.IncidentManagementProcess.TASK_RESUME_INCIDENT;
import static org.orderly.incident.process.IncidentVariables.NEXT_STEP;
import static org.orderly.incident.process.IncidentVariables.RESOLUTION_CODE;
import static org.orderly.incident.process.IncidentVariables.RESOLUTION_TEXT;
import static org.orderly.incident.process.IncidentVariables.WITH_CHILDREN;

import java.util.Map;
import java.util.Optional;
import org.orderly.engine.OpenTasks;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.incident.IncidentHoldEnded;
import org.orderly.incident.IncidentResolutionAsked;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes a child the same way through its own process as its parent: resumed where it is held, given
 * to who resolves, and resolved by the same form.
 */
@Component
class ResolvedWithParent {

  private final OpenTasks open;
  private final TaskManagement tasks;
  private final ApplicationEventPublisher events;

  ResolvedWithParent(OpenTasks open, TaskManagement tasks, ApplicationEventPublisher events) {
    this.open = open;
    this.tasks = tasks;
    this.events = events;
  }

  @EventListener
  void on(IncidentResolutionAsked asked) {
    if (task(asked.number(), TASK_RESUME_INCIDENT).isPresent()) {
      events.publishEvent(new IncidentHoldEnded(asked.number()));
    }
    TaskView task = task(asked.number(), TASK_RESOLVE_INCIDENT).orElseThrow();
    if (!asked.resolver().equals(task.assignee())) {
      open.give(task.id(), asked.resolver());
    }
    tasks.complete(
        task.id(),
        Map.of(
            NEXT_STEP.name(),
            "resolved",
            RESOLUTION_CODE.name(),
            asked.code().word(),
            RESOLUTION_TEXT.name(),
            asked.text(),
            WITH_CHILDREN.name(),
            "none"),
        Actor.person(asked.resolver()));
  }

  private Optional<TaskView> task(RecordNumber number, String key) {
    return tasks.openTasks(number).stream().filter(task -> task.taskKey().equals(key)).findFirst();
  }
}
