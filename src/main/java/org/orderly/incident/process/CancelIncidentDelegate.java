package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.IncidentLifecycle;
import org.springframework.stereotype.Component;

/** Cancels an incident. */
@Component("cancelIncident")
class CancelIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  CancelIncidentDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.cancel(number(execution), REASON.get(execution));
  }
}
