package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.CHANGE_OUTCOME;
import static org.orderly.change.process.ChangeVariables.CHANGE_TYPE;
import static org.orderly.change.process.ChangeVariables.INCIDENTS_CAUSED;
import static org.orderly.change.process.ChangeVariables.RISK_LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.CourseLifecycle;
import org.orderly.change.ReviewFacts;
import org.orderly.change.RiskLevel;
import org.springframework.stereotype.Component;

/** Lays out what decides whether a change is reviewed. */
@Component("weighReview")
class WeighReviewDelegate implements JavaDelegate {

  private final CourseLifecycle lifecycle;

  WeighReviewDelegate(CourseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ReviewFacts facts = lifecycle.review(number(execution));
    RiskLevel risk = facts.risk();
    ChangeOutcome outcome = facts.outcome();
    CHANGE_TYPE.set(execution, facts.type().word());
    RISK_LEVEL.set(execution, risk == null ? null : risk.word());
    CHANGE_OUTCOME.set(execution, outcome == null ? null : outcome.word());
    INCIDENTS_CAUSED.pass(execution, ReviewDecisionTables.incidentsWord(facts.incidents()));
  }
}
