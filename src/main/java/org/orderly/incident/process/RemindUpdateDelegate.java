package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.AUDIENCE;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.Audience;
import org.orderly.incident.MajorIncidentLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Reminds of an update to staff or customers, where it was not given. */
@Component("remindUpdate")
class RemindUpdateDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  RemindUpdateDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.remind(
        MAJOR_INCIDENT.get(execution), Word.of(Audience.class, AUDIENCE.get(execution)));
  }
}
