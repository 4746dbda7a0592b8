package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.DECISION_REASON;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.MajorIncidentLifecycle;
import org.springframework.stereotype.Component;

/** Declares the major incident. */
@Component("declareMajorIncident")
class DeclareMajorIncidentDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  DeclareMajorIncidentDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.declare(MAJOR_INCIDENT.get(execution), DECISION_REASON.get(execution));
  }
}
