package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSIGNEE;
import static org.orderly.incident.process.IncidentVariables.CLOSES_WHEN_ELAPSED;
import static org.orderly.incident.process.IncidentVariables.HOLD_ASKED_TEXT;
import static org.orderly.incident.process.IncidentVariables.HOLD_REASON;
import static org.orderly.incident.process.IncidentVariables.HOLD_UNTIL;
import static org.orderly.incident.process.IncidentVariables.HOLD_UNTIL_INPUT;
import static org.orderly.incident.process.IncidentVariables.REMINDER_CYCLE;
import static org.orderly.incident.process.IncidentVariables.WORK_NOTE;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.HoldPlan;
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
    lifecycle.note(number, WORK_NOTE.find(execution).orElse(null));
    HoldPlan plan =
        lifecycle.hold(
            number,
            Word.of(HoldReason.class, HOLD_REASON.get(execution)),
            HOLD_UNTIL_INPUT
                .find(execution)
                .map(typed -> OffsetDateTime.parse(typed).toInstant())
                .orElse(null),
            HOLD_ASKED_TEXT.find(execution).orElse(null));
    ASSIGNEE.set(execution, lifecycle.assignee(number));
    HOLD_UNTIL.set(execution, Date.from(plan.until()));
    CLOSES_WHEN_ELAPSED.set(execution, plan.closes());
    REMINDER_CYCLE.pass(execution, cycle(plan));
  }

  /** Twice: at the first reminder, and as much later as the second is. */
  private static String cycle(HoldPlan plan) {
    return "R2/%s/%s"
        .formatted(
            plan.firstReminder().truncatedTo(ChronoUnit.SECONDS),
            Duration.between(plan.firstReminder(), plan.secondReminder())
                .truncatedTo(ChronoUnit.SECONDS));
  }
}
