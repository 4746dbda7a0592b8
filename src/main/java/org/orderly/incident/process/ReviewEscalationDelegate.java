package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ARRANGED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.EscalationLifecycle;
import org.springframework.stereotype.Component;

/** Keeps what an incident manager arranged after an escalation. */
@Component("reviewEscalation")
class ReviewEscalationDelegate implements JavaDelegate {

  private final EscalationLifecycle lifecycle;

  ReviewEscalationDelegate(EscalationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.review(number(execution), ARRANGED.get(execution));
  }
}
