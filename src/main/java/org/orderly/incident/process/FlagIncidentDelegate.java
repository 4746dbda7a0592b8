package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.SECURITY_FLAG;
import static org.orderly.incident.process.IncidentVariables.setInputs;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.IncidentLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the security flag, and lays out what the routing table reads. */
@Component("flagIncident")
class FlagIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;
  private final SecurityPath path;

  FlagIncidentDelegate(IncidentLifecycle lifecycle, SecurityPath path) {
    this.lifecycle = lifecycle;
    this.path = path;
  }

  @Override
  public void execute(DelegateExecution execution) {
    path.flag(execution, SECURITY_FLAG.get(execution));
    setInputs(execution, lifecycle.decisionFacts(number(execution)));
  }
}
