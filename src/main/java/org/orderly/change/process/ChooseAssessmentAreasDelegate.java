package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.ASSESSMENTS;
import static org.orderly.change.process.ChangeVariables.ASSESSMENT_AREAS;
import static org.orderly.change.process.ChangeVariables.ASSESSMENT_DUE;
import static org.orderly.change.process.ChangeVariables.CATEGORY;
import static org.orderly.change.process.ChangeVariables.RISK_LEVEL;

import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AssessmentArea;
import org.orderly.change.AssessmentLifecycle;
import org.orderly.change.ChangeCategory;
import org.orderly.change.RiskLevel;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Says which areas are asked about a change, and until when. */
@Component("chooseAssessmentAreas")
class ChooseAssessmentAreasDelegate implements JavaDelegate {

  private final AssessmentLifecycle lifecycle;

  ChooseAssessmentAreasDelegate(AssessmentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber change = number(execution);
    List<AssessmentArea> areas =
        lifecycle.areas(
            change,
            Word.of(RiskLevel.class, RISK_LEVEL.get(execution)),
            Word.of(ChangeCategory.class, CATEGORY.get(execution)));
    ASSESSMENT_AREAS.set(
        execution, areas.stream().map(Word::word).collect(Collectors.joining(",")));
    ASSESSMENTS.set(execution, areas.size());
    ASSESSMENT_DUE.set(execution, Date.from(lifecycle.due(change)));
  }
}
