package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSIGNEE;
import static org.orderly.incident.process.IncidentVariables.COMMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.FamilyLifecycle;
import org.orderly.incident.IncidentLifecycle;
import org.springframework.stereotype.Component;

/** Reopens an incident whose resolution was not confirmed. */
@Component("reopenIncident")
class ReopenIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;
  private final FamilyLifecycle family;

  ReopenIncidentDelegate(IncidentLifecycle lifecycle, FamilyLifecycle family) {
    this.lifecycle = lifecycle;
    this.family = family;
  }

  @Override
  public void execute(DelegateExecution execution) {
    family.endDuplicate(number(execution));
    ASSIGNEE.set(execution, lifecycle.reopen(number(execution), COMMENT.get(execution)));
  }
}
