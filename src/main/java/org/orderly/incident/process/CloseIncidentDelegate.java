package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.CONFIRMED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.CloseCode;
import org.orderly.incident.IncidentLifecycle;
import org.springframework.stereotype.Component;

/** Closes an incident that was confirmed, or whose time to confirm has elapsed. */
@Component("closeIncident")
class CloseIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  CloseIncidentDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.close(
        number(execution),
        CONFIRMED.find(execution).isPresent()
            ? CloseCode.CONFIRMED
            : CloseCode.CONFIRMATION_TIME_ELAPSED);
  }
}
