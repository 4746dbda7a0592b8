package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.TASK_CLASSIFY_INCIDENT;
import static org.orderly.incident.process.IncidentManagementProcess.TASK_REVIEW_ESCALATION;
import static org.orderly.incident.process.IncidentManagementProcess.number;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.orderly.engine.OpenTasks;
import org.orderly.engine.RestrictedProcesses;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.identity.Roles;
import org.orderly.incident.AssignmentLifecycle;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/**
 * Shuts the process of a security incident, and the tasks on it, to everybody but security (ADR
 * 0031).
 */
@Component
class SecurityPath {

  /** Whose the tasks are on which the flag's own step of the model does not go on to decide. */
  private static final Map<String, String> OWNERS =
      Map.of(
          TASK_CLASSIFY_INCIDENT, Roles.SERVICE_DESK,
          TASK_REVIEW_ESCALATION, Roles.INCIDENT_MANAGER);

  private final AssignmentLifecycle assignments;
  private final RestrictedProcesses processes;
  private final TaskManagement tasks;
  private final OpenTasks open;

  SecurityPath(
      AssignmentLifecycle assignments,
      RestrictedProcesses processes,
      TaskManagement tasks,
      OpenTasks open) {
    this.assignments = assignments;
    this.processes = processes;
    this.tasks = tasks;
    this.open = open;
  }

  /** Shuts a process that begins. */
  void shut(String processInstanceId) {
    processes.restrict(processInstanceId, Roles.SECURITY);
  }

  /** Keeps a flag that is raised or lowered: on the record, the process and its open tasks. */
  void flag(DelegateExecution execution, boolean raised) {
    RecordNumber number = number(execution);
    if (!assignments.flag(number, raised)) {
      return;
    }
    if (raised) {
      shut(execution.getProcessInstanceId());
      tasks.openTasks(number).stream()
          .filter(task -> !task.offeredTo().isEmpty())
          .forEach(task -> offer(task, Roles.SECURITY));
    } else {
      processes.lift(execution.getProcessInstanceId());
      List<TaskView> waiting = tasks.openTasks(number);
      OWNERS.forEach(
          (key, owner) ->
              waiting.stream()
                  .filter(task -> task.taskKey().equals(key))
                  .forEach(task -> offer(task, owner)));
    }
  }

  private void offer(TaskView task, String group) {
    if (!task.offeredTo().equals(Set.of(group))) {
      open.offer(task.processInstanceId(), Set.of(task.taskKey()), group);
    }
  }
}
