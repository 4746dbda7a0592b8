package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.MajorIncidentVariables.DECISION_DUE;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_CRITERION;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_GROUP;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.identity.Roles;
import org.orderly.incident.MajorCriterion;
import org.orderly.incident.MajorIncidentLifecycle;
import org.orderly.incident.MajorIncidentView;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Records the candidate, and who decides until when. */
@Component("proposeMajorIncident")
class ProposeMajorIncidentDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  ProposeMajorIncidentDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    MajorIncidentView major =
        lifecycle.propose(number, Word.of(MajorCriterion.class, MAJOR_CRITERION.get(execution)));
    MAJOR_INCIDENT.set(execution, major.id());
    MAJOR_GROUP.set(
        execution, lifecycle.isSecurity(number) ? Roles.SECURITY : Roles.MAJOR_INCIDENT_MANAGER);
    DECISION_DUE.pass(execution, Date.from(major.decisionDue()));
  }
}
