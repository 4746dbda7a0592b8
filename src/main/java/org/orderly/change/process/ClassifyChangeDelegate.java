package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.CATEGORY;
import static org.orderly.change.process.ChangeVariables.CHANGE_TYPE;
import static org.orderly.change.process.ChangeVariables.EMERGENCY_OPEN;
import static org.orderly.change.process.ChangeVariables.RISK_LEVEL;
import static org.orderly.change.process.ChangeVariables.RISK_SCORE;
import static org.orderly.change.process.ChangeVariables.TRANSITION_NEEDED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeCategory;
import org.orderly.change.ChangeLifecycle;
import org.orderly.change.ChangeType;
import org.orderly.change.Classification;
import org.orderly.change.RiskLevel;
import org.orderly.change.RiskLifecycle;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps how a change is dealt with. */
@Component("classifyChange")
class ClassifyChangeDelegate implements JavaDelegate {

  private final ChangeLifecycle lifecycle;
  private final RiskLifecycle risk;

  ClassifyChangeDelegate(ChangeLifecycle lifecycle, RiskLifecycle risk) {
    this.lifecycle = lifecycle;
    this.risk = risk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber change = number(execution);
    ChangeType type = Word.of(ChangeType.class, CHANGE_TYPE.get(execution));
    ChangeCategory category = Word.of(ChangeCategory.class, CATEGORY.get(execution));
    lifecycle.classify(
        change,
        type,
        category,
        Word.of(RiskLevel.class, RISK_LEVEL.get(execution)),
        RISK_SCORE.get(execution).intValue());
    Classification follows = risk.classification(change, type, category);
    EMERGENCY_OPEN.pass(execution, follows.emergencyOpen());
    TRANSITION_NEEDED.set(execution, follows.transitionNeeded());
  }
}
