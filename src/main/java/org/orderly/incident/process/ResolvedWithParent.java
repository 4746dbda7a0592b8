package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.TASK_RESOLVE_INCIDENT;
import static org.orderly.incident.process.IncidentManagementProcess.TASK_RESUME_INCIDENT;
import static org.orderly.incident.process.IncidentVariables.DUPLICATE_OF;
import static org.orderly.incident.process.IncidentVariables.NEXT_STEP;
import static org.orderly.incident.process.IncidentVariables.RESOLUTION_CODE;
import static org.orderly.incident.process.IncidentVariables.RESOLUTION_TEXT;
import static org.orderly.incident.process.IncidentVariables.WITH_CHILDREN;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineRule;
import org.orderly.engine.OpenTasks;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.incident.IncidentHoldEnded;
import org.orderly.incident.IncidentResolutionAsked;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
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
    TaskView task =
        task(asked.number(), TASK_RESOLVE_INCIDENT).orElseThrow(() -> movedOn(asked, null));
    try {
      resolve(task, asked);
    } catch (RuleViolation refusal) {
      throw refusal.rule() == EngineRule.TASK_UNKNOWN ? movedOn(asked, refusal) : refusal;
    }
  }

  private void resolve(TaskView task, IncidentResolutionAsked asked) {
    if (!asked.resolver().equals(task.assignee())) {
      open.give(task.id(), asked.resolver());
    }
    tasks.complete(task.id(), fields(asked), Actor.person(asked.resolver()));
  }

  private static Map<String, Object> fields(IncidentResolutionAsked asked) {
    Map<String, Object> fields = new HashMap<>();
    fields.put(NEXT_STEP.name(), "resolved");
    fields.put(RESOLUTION_CODE.name(), asked.code().word());
    fields.put(RESOLUTION_TEXT.name(), asked.text());
    fields.put(WITH_CHILDREN.name(), "none");
    if (asked.duplicateOf() != null) {
      fields.put(DUPLICATE_OF.name(), asked.duplicateOf());
    }
    return fields;
  }

  /** Its own people were faster: the parent's step looks again at which children are open. */
  private static OptimisticLockingFailureException movedOn(
      IncidentResolutionAsked asked, @Nullable Throwable cause) {
    return new OptimisticLockingFailureException(
        asked.number() + " is not being worked on any more", cause);
  }

  private Optional<TaskView> task(RecordNumber number, String key) {
    return tasks.openTasks(number).stream().filter(task -> task.taskKey().equals(key)).findFirst();
  }
}
