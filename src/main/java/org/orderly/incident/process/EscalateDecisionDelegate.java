package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.MajorIncidentLifecycle;
import org.springframework.stereotype.Component;

/** Tells that the decision on a candidate is overdue. */
@Component("escalateDecision")
class EscalateDecisionDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  EscalateDecisionDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(MAJOR_INCIDENT.get(execution), "decision");
  }
}
