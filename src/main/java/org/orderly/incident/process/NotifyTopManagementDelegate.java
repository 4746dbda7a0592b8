package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.CUSTOMER_CYCLE;
import static org.orderly.incident.process.MajorIncidentVariables.INTERNAL_CYCLE;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.MajorIncidentLifecycle;
import org.orderly.incident.MajorIncidentSettings;
import org.springframework.stereotype.Component;

/** Has top management told, and begins the cadence of updates. */
@Component("notifyTopManagement")
class NotifyTopManagementDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  NotifyTopManagementDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    MajorIncidentSettings settings = lifecycle.announce(MAJOR_INCIDENT.get(execution));
    INTERNAL_CYCLE.pass(execution, "R/" + settings.internalUpdate());
    CUSTOMER_CYCLE.pass(execution, "R/" + settings.customerUpdate());
  }
}
