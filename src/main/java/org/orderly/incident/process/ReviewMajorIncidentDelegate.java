package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.ACTIONS;
import static org.orderly.incident.process.MajorIncidentVariables.FINDINGS;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.MajorIncidentLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the review: findings, and who does what until when. */
@Component("reviewMajorIncident")
class ReviewMajorIncidentDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  ReviewMajorIncidentDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.review(
        MAJOR_INCIDENT.get(execution), FINDINGS.get(execution), ACTIONS.find(execution).orElse(""));
  }
}
