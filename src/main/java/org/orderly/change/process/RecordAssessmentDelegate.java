package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.PART;
import static org.orderly.change.process.ChangeVariables.REMARK;
import static org.orderly.change.process.ChangeVariables.VERDICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AssessmentArea;
import org.orderly.change.AssessmentLifecycle;
import org.orderly.change.AssessmentVerdict;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps what an area says of a change. */
@Component("recordAssessment")
class RecordAssessmentDelegate implements JavaDelegate {

  private final AssessmentLifecycle lifecycle;

  RecordAssessmentDelegate(AssessmentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.assess(
        number(execution),
        Word.of(AssessmentArea.class, PART.get(execution)),
        Word.of(AssessmentVerdict.class, VERDICT.get(execution)),
        REMARK.find(execution).orElse(""));
  }
}
