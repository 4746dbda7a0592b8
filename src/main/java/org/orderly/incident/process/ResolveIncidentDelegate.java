package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.CHOSEN_CHILDREN;
import static org.orderly.incident.process.IncidentVariables.CONFIRMATION_DUE;
import static org.orderly.incident.process.IncidentVariables.DUPLICATE_OF;
import static org.orderly.incident.process.IncidentVariables.RESOLUTION_CODE;
import static org.orderly.incident.process.IncidentVariables.RESOLUTION_TEXT;
import static org.orderly.incident.process.IncidentVariables.WITH_CHILDREN;
import static org.orderly.incident.process.IncidentVariables.WORK_NOTE;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.ChildrenChoice;
import org.orderly.incident.FamilyLifecycle;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.incident.ResolutionCode;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps how the incident was resolved, with what, and until when the caller may confirm. */
@Component("resolveIncident")
class ResolveIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;
  private final FamilyLifecycle family;

  ResolveIncidentDelegate(IncidentLifecycle lifecycle, FamilyLifecycle family) {
    this.lifecycle = lifecycle;
    this.family = family;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    ResolutionCode code = Word.of(ResolutionCode.class, RESOLUTION_CODE.get(execution));
    String text = RESOLUTION_TEXT.get(execution);
    lifecycle.note(number, WORK_NOTE.find(execution).orElse(null));
    CONFIRMATION_DUE.set(execution, Date.from(lifecycle.resolve(number, code, text)));
    String original = DUPLICATE_OF.find(execution).orElse(null);
    family.duplicate(number, code, original);
    family.resolveChildren(
        number,
        WITH_CHILDREN.find(execution).map(w -> Word.of(ChildrenChoice.class, w)).orElse(null),
        CHOSEN_CHILDREN.find(execution).orElse(null),
        code,
        text,
        original);
  }
}
