package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSIGNEE;
import static org.orderly.incident.process.IncidentVariables.HOLD_ASKED_TEXT;
import static org.orderly.incident.process.IncidentVariables.HOLD_REASON;
import static org.orderly.incident.process.IncidentVariables.HOLD_UNTIL;
import static org.orderly.incident.process.IncidentVariables.HOLD_UNTIL_INPUT;
import static org.orderly.incident.process.IncidentVariables.WORK_NOTE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.Hold;
import org.orderly.incident.HoldReason;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Puts the incident on hold, for a coded reason and until an instant. */
@Component("holdIncident")
class HoldIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  HoldIncidentDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    Instant until = OffsetDateTime.parse(HOLD_UNTIL_INPUT.get(execution)).toInstant();
    lifecycle.note(number, WORK_NOTE.find(execution).orElse(null));
    Hold hold = new Hold(Word.of(HoldReason.class, HOLD_REASON.get(execution)), until);
    ASSIGNEE.set(
        execution, lifecycle.hold(number, hold, HOLD_ASKED_TEXT.find(execution).orElse(null)));
    HOLD_UNTIL.set(execution, Date.from(until));
  }
}
