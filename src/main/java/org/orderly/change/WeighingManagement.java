package org.orderly.change;

import java.util.List;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows how a change was weighed, what those concerned said of it, and what was decided on its way.
 *
 * @clause 8.5.1.3
 */
@Service
@Transactional(readOnly = true)
public class WeighingManagement {

  private final ChangeManagement changes;
  private final RiskAssessments weighed;
  private final ChangeAssessments assessments;
  private final ChangeDecisions decisions;

  WeighingManagement(
      ChangeManagement changes,
      RiskAssessments weighed,
      ChangeAssessments assessments,
      ChangeDecisions decisions) {
    this.changes = changes;
    this.weighed = weighed;
    this.assessments = assessments;
    this.decisions = decisions;
  }

  /**
   * How much it risked each time it was weighed, the last one last.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public List<RiskAssessment> risks(RecordNumber number) {
    changes.change(number);
    return weighed.all(number);
  }

  /**
   * What areas said of it, the last one last.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public List<AssessmentView> assessments(RecordNumber number) {
    changes.change(number);
    return assessments.all(number);
  }

  /**
   * What was decided on its way beside its authorization, the last one last.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public List<ChangeDecision> decisions(RecordNumber number) {
    changes.change(number);
    return decisions.all(number);
  }
}
