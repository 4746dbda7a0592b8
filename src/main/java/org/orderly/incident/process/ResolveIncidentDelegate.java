package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.CONFIRMATION_DUE;
import static org.orderly.incident.process.IncidentVariables.RESOLUTION_CODE;
import static org.orderly.incident.process.IncidentVariables.RESOLUTION_TEXT;
import static org.orderly.incident.process.IncidentVariables.WORK_NOTE;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.incident.ResolutionCode;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps how the incident was resolved, and until when the caller may confirm. */
@Component("resolveIncident")
class ResolveIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  ResolveIncidentDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    lifecycle.note(number, WORK_NOTE.find(execution).orElse(null));
    CONFIRMATION_DUE.set(
        execution,
        Date.from(
            lifecycle.resolve(
                number,
                Word.of(ResolutionCode.class, RESOLUTION_CODE.get(execution)),
                RESOLUTION_TEXT.get(execution))));
  }
}
