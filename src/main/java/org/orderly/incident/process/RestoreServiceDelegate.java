package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;
import static org.orderly.incident.process.MajorIncidentVariables.RESTORED_TEXT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.MajorIncidentLifecycle;
import org.springframework.stereotype.Component;

/** Keeps that the service works again. */
@Component("restoreService")
class RestoreServiceDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  RestoreServiceDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.restore(MAJOR_INCIDENT.get(execution), RESTORED_TEXT.get(execution));
  }
}
