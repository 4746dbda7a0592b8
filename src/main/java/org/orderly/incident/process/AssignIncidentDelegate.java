package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSIGNEE;
import static org.orderly.incident.process.IncidentVariables.ASSIGNMENT_GROUP;
import static org.orderly.incident.process.IncidentVariables.HAND_OVER_REASON;
import static org.orderly.incident.process.IncidentVariables.WORK_NOTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.AssignmentLifecycle;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Hands the incident to the resolver group that was decided or chosen. */
@Component("assignIncident")
class AssignIncidentDelegate implements JavaDelegate {

  private final AssignmentLifecycle assignments;
  private final IncidentLifecycle lifecycle;

  AssignIncidentDelegate(AssignmentLifecycle assignments, IncidentLifecycle lifecycle) {
    this.assignments = assignments;
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    assignments.assign(number, ASSIGNMENT_GROUP.get(execution));
    // after a classification its own delegate has kept the note already
    HAND_OVER_REASON
        .find(execution)
        .ifPresent(
            reason -> {
              lifecycle.note(number, reason);
              lifecycle.note(number, WORK_NOTE.find(execution).orElse(null));
            });
    ASSIGNEE.set(execution, null);
  }
}
