package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.CRITICALITY;
import static org.orderly.change.process.ChangeVariables.DISRUPTED_CUSTOMERS;
import static org.orderly.change.process.ChangeVariables.OUTAGE_MINUTES;
import static org.orderly.change.process.ChangeVariables.PRESSING;
import static org.orderly.change.process.ChangeVariables.RISK_LEVEL;
import static org.orderly.change.process.ChangeVariables.RISK_SCORE;
import static org.orderly.change.process.ChangeVariables.SERVICE_EFFECT;
import static org.orderly.change.process.ChangeVariables.TEMPLATE_FIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeLifecycle;
import org.orderly.change.RiskFacts;
import org.orderly.change.RiskLifecycle;
import org.orderly.change.Weighing;
import org.springframework.stereotype.Component;

/** Keeps how much a change risks, and lays out what the tables after it read. */
@Component("weighRisk")
class WeighRiskDelegate implements JavaDelegate {

  private final ChangeLifecycle lifecycle;
  private final RiskLifecycle risk;

  WeighRiskDelegate(ChangeLifecycle lifecycle, RiskLifecycle risk) {
    this.lifecycle = lifecycle;
    this.risk = risk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.assess(number(execution));
    Weighing weighed = risk.weigh(number(execution));
    RiskFacts facts = weighed.risk().facts();
    RISK_SCORE.set(execution, weighed.risk().score());
    RISK_LEVEL.set(execution, weighed.risk().level().word());
    CRITICALITY.pass(execution, facts.criticality());
    DISRUPTED_CUSTOMERS.pass(execution, facts.disruptedCustomers());
    TEMPLATE_FIT.pass(execution, facts.templateFit().word());
    PRESSING.pass(execution, facts.pressing());
    SERVICE_EFFECT.pass(execution, weighed.serviceEffect().word());
    OUTAGE_MINUTES.pass(execution, weighed.outageMinutes());
  }
}
