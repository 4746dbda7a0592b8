package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.ASSESSMENT_AREAS;
import static org.orderly.change.process.ChangeVariables.ASSESSMENT_GROUP;
import static org.orderly.change.process.ChangeVariables.ASSESSOR;
import static org.orderly.change.process.ChangeVariables.LOOP_COUNTER;
import static org.orderly.change.process.ChangeVariables.PART;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AssessmentArea;
import org.orderly.change.AssessmentLifecycle;
import org.orderly.change.AssessmentOffer;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Says for which area a task is, and to whom it is offered. */
@Component("offerAssessment")
class OfferAssessmentDelegate implements JavaDelegate {

  private final AssessmentLifecycle lifecycle;

  OfferAssessmentDelegate(AssessmentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String area = ASSESSMENT_AREAS.get(execution).split(",")[LOOP_COUNTER.get(execution)];
    AssessmentOffer offer = lifecycle.offer(number(execution), Word.of(AssessmentArea.class, area));
    PART.setLocal(execution, area);
    execution.setVariableLocal(ASSESSOR.name(), offer.person());
    ASSESSMENT_GROUP.setLocal(execution, offer.group());
  }
}
