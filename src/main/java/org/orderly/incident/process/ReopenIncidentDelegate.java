package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSIGNEE;
import static org.orderly.incident.process.IncidentVariables.COMMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.IncidentLifecycle;
import org.springframework.stereotype.Component;

/** Reopens an incident whose resolution was not confirmed. */
@Component("reopenIncident")
class ReopenIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  ReopenIncidentDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ASSIGNEE.set(execution, lifecycle.reopen(number(execution), COMMENT.get(execution)));
  }
}
