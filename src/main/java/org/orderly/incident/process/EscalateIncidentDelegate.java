package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ESCALATION;
import static org.orderly.incident.process.IncidentVariables.METRIC;
import static org.orderly.incident.process.IncidentVariables.REVIEW_NEEDED;
import static org.orderly.incident.process.IncidentVariables.SECURITY_FLAG;
import static org.orderly.incident.process.IncidentVariables.SHARE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.EscalationLifecycle;
import org.orderly.servicelevel.EscalationOrder;
import org.springframework.stereotype.Component;

/** Records an escalation by a service clock, for those whom the table names. */
@Component("escalateIncident")
class EscalateIncidentDelegate implements JavaDelegate {

  private final EscalationLifecycle lifecycle;

  EscalateIncidentDelegate(EscalationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EscalationOrder order = EscalationOrder.of(ESCALATION.get(execution));
    boolean security =
        lifecycle.escalate(
            number(execution), METRIC.get(execution), SHARE.get(execution), order.recipients());
    SECURITY_FLAG.pass(execution, security);
    REVIEW_NEEDED.pass(execution, order.review());
  }
}
