package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.RISK_LEVEL;
import static org.orderly.change.process.ChangeVariables.RISK_SCORE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.RiskLifecycle;
import org.springframework.stereotype.Component;

/** Keeps how much a change risks, and says what that means. */
@Component("rateRisk")
class RateRiskDelegate implements JavaDelegate {

  private final RiskLifecycle lifecycle;

  RateRiskDelegate(RiskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int score = RISK_SCORE.get(execution).intValue();
    RISK_LEVEL.set(execution, lifecycle.rate(number(execution), score).word());
  }
}
