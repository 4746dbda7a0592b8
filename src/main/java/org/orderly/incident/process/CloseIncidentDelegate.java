package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.CLOSE_CODE;
import static org.orderly.incident.process.IncidentVariables.CONFIRMED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.CloseCode;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Closes an incident: confirmed, not answered in time, or going on elsewhere. */
@Component("closeIncident")
class CloseIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  CloseIncidentDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.close(number(execution), code(execution));
  }

  private static CloseCode code(DelegateExecution execution) {
    if (CLOSE_CODE.find(execution).isPresent()) {
      return Word.of(CloseCode.class, CLOSE_CODE.get(execution));
    }
    return CONFIRMED.find(execution).isPresent()
        ? CloseCode.CONFIRMED
        : CloseCode.CONFIRMATION_TIME_ELAPSED;
  }
}
