package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.TASK_CLASSIFY_INCIDENT;
import static org.orderly.incident.process.IncidentManagementProcess.TASK_REVIEW_ESCALATION;
import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.SECURITY_FLAG;
import static org.orderly.incident.process.IncidentVariables.setInputs;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.engine.OpenTasks;
import org.orderly.identity.Roles;
import org.orderly.incident.AssignmentLifecycle;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Keeps the security flag, shuts or opens the process, and moves the tasks of roles. */
@Component("flagIncident")
class FlagIncidentDelegate implements JavaDelegate {

  private final AssignmentLifecycle assignments;
  private final IncidentLifecycle lifecycle;
  private final SecurityPath path;
  private final OpenTasks tasks;

  FlagIncidentDelegate(
      AssignmentLifecycle assignments,
      IncidentLifecycle lifecycle,
      SecurityPath path,
      OpenTasks tasks) {
    this.assignments = assignments;
    this.lifecycle = lifecycle;
    this.path = path;
    this.tasks = tasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    boolean raised = SECURITY_FLAG.get(execution);
    String instance = execution.getProcessInstanceId();
    assignments.flag(number, raised);
    path.set(instance, raised);
    tasks.offer(
        instance, Set.of(TASK_CLASSIFY_INCIDENT), raised ? Roles.SECURITY : Roles.SERVICE_DESK);
    tasks.offer(
        instance, Set.of(TASK_REVIEW_ESCALATION), raised ? Roles.SECURITY : Roles.INCIDENT_MANAGER);
    setInputs(execution, lifecycle.decisionFacts(number));
  }
}
