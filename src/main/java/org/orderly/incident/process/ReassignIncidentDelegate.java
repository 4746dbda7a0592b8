package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.TASK_RESOLVE_INCIDENT;
import static org.orderly.incident.process.IncidentManagementProcess.TASK_RESUME_INCIDENT;
import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSIGNEE;
import static org.orderly.incident.process.IncidentVariables.ASSIGNMENT_GROUP;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.engine.OpenTasks;
import org.orderly.incident.AssignmentLifecycle;
import org.springframework.stereotype.Component;

/** Offers the incident, and the tasks that are open on it, to another resolver group. */
@Component("reassignIncident")
class ReassignIncidentDelegate implements JavaDelegate {

  private final AssignmentLifecycle lifecycle;
  private final OpenTasks tasks;

  ReassignIncidentDelegate(AssignmentLifecycle lifecycle, OpenTasks tasks) {
    this.lifecycle = lifecycle;
    this.tasks = tasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String group = ASSIGNMENT_GROUP.get(execution);
    lifecycle.reassign(number(execution), group);
    ASSIGNEE.set(execution, null);
    tasks.offer(
        execution.getProcessInstanceId(),
        Set.of(TASK_RESOLVE_INCIDENT, TASK_RESUME_INCIDENT),
        group);
  }
}
