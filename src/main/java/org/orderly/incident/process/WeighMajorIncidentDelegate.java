package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.CRITICALITY;
import static org.orderly.incident.process.MajorIncidentVariables.CHILDREN;
import static org.orderly.incident.process.MajorIncidentVariables.CUSTOMERS;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_REASON;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_STANDING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.MajorIncidentFacts;
import org.orderly.incident.MajorIncidentLifecycle;
import org.springframework.stereotype.Component;

/** Lays out what the table of criteria for major incidents reads. */
@Component("weighMajorIncident")
class WeighMajorIncidentDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  WeighMajorIncidentDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    MajorIncidentFacts facts = lifecycle.weigh(number(execution));
    MAJOR_STANDING.pass(execution, facts.standing());
    MAJOR_REASON.pass(execution, MAJOR_REASON.find(execution).orElse(null));
    CRITICALITY.pass(execution, facts.criticality());
    CHILDREN.pass(execution, facts.children());
    CUSTOMERS.pass(execution, facts.customers());
  }
}
