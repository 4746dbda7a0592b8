package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.IMPACT;
import static org.orderly.incident.process.IncidentVariables.PRIORITY;
import static org.orderly.incident.process.IncidentVariables.PRIORITY_BY_HAND;
import static org.orderly.incident.process.IncidentVariables.URGENCY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.Assessment;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps impact, urgency and the priority that the decision tables gave. */
@Component("prioritizeIncident")
class PrioritizeIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  PrioritizeIncidentDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.prioritize(
        number(execution),
        new Assessment(
            Word.of(Impact.class, IMPACT.get(execution)),
            Word.of(Urgency.class, URGENCY.get(execution)),
            Word.of(Priority.class, PRIORITY.get(execution))),
        PRIORITY_BY_HAND.find(execution).orElse(false));
  }
}
