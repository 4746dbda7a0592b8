package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSESSED_BY_HAND;
import static org.orderly.incident.process.IncidentVariables.ASSESSMENT_REASON;
import static org.orderly.incident.process.IncidentVariables.ASSIGNMENT_GROUP;
import static org.orderly.incident.process.IncidentVariables.CATEGORY;
import static org.orderly.incident.process.IncidentVariables.CLASSIFIED;
import static org.orderly.incident.process.IncidentVariables.PRIORITY_BY_HAND;
import static org.orderly.incident.process.IncidentVariables.SCOPE;
import static org.orderly.incident.process.IncidentVariables.SECURITY_FLAG;
import static org.orderly.incident.process.IncidentVariables.SUBCATEGORY;
import static org.orderly.incident.process.IncidentVariables.WORKAROUND;
import static org.orderly.incident.process.IncidentVariables.WORK_NOTE;
import static org.orderly.incident.process.IncidentVariables.WORK_STOPPAGE;
import static org.orderly.incident.process.IncidentVariables.setInputs;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.AssignmentLifecycle;
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
  private final AssignmentLifecycle assignments;
  private final SecurityPath path;

  ClassifyIncidentDelegate(
      IncidentLifecycle lifecycle, AssignmentLifecycle assignments, SecurityPath path) {
    this.lifecycle = lifecycle;
    this.assignments = assignments;
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
    keepWhatPeopleChose(execution, number);
    setInputs(execution, lifecycle.decisionFacts(number));
  }

  /** A priority and a group that people set before stay, unless the form replaces them. */
  private void keepWhatPeopleChose(DelegateExecution execution, RecordNumber number) {
    boolean replaced = ASSESSED_BY_HAND.find(execution).orElse(false);
    PRIORITY_BY_HAND.pass(execution, !replaced && lifecycle.isPriorityByHand(number));
    if (ASSIGNMENT_GROUP.find(execution).filter(group -> !group.isBlank()).isEmpty()) {
      assignments.chosenGroup(number).ifPresent(group -> ASSIGNMENT_GROUP.set(execution, group));
    }
  }
}
