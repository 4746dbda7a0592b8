package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSESSMENT_REASON;
import static org.orderly.incident.process.IncidentVariables.CATEGORY;
import static org.orderly.incident.process.IncidentVariables.CLASSIFIED;
import static org.orderly.incident.process.IncidentVariables.SCOPE;
import static org.orderly.incident.process.IncidentVariables.SECURITY_FLAG;
import static org.orderly.incident.process.IncidentVariables.SUBCATEGORY;
import static org.orderly.incident.process.IncidentVariables.WORKAROUND;
import static org.orderly.incident.process.IncidentVariables.WORK_NOTE;
import static org.orderly.incident.process.IncidentVariables.WORK_STOPPAGE;
import static org.orderly.incident.process.IncidentVariables.setInputs;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.Classification;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.incident.Scope;
import org.orderly.incident.WorkStoppage;
import org.orderly.incident.Workaround;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps the service desk's classification and lays it out for the decision tables. */
@Component("classifyIncident")
class ClassifyIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;
  private final SecurityPath path;

  ClassifyIncidentDelegate(IncidentLifecycle lifecycle, SecurityPath path) {
    this.lifecycle = lifecycle;
    this.path = path;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    boolean raised = SECURITY_FLAG.find(execution).orElse(false);
    if (raised) {
      path.flag(execution, true);
    }
    lifecycle.classify(
        number,
        new Classification(
            CATEGORY.get(execution),
            SUBCATEGORY.find(execution).orElse(null),
            SCOPE.find(execution).map(w -> Word.of(Scope.class, w)).orElse(Scope.UNKNOWN),
            WORK_STOPPAGE
                .find(execution)
                .map(w -> Word.of(WorkStoppage.class, w))
                .orElse(WorkStoppage.UNKNOWN),
            WORKAROUND
                .find(execution)
                .map(w -> Word.of(Workaround.class, w))
                .orElse(Workaround.UNKNOWN)),
        raised);
    lifecycle.note(number, ASSESSMENT_REASON.find(execution).orElse(null));
    lifecycle.note(number, WORK_NOTE.find(execution).orElse(null));
    CLASSIFIED.set(execution, true);
    setInputs(execution, lifecycle.decisionFacts(number));
  }
}
