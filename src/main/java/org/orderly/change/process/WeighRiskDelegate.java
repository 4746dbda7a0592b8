package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.COLLIDES;
import static org.orderly.change.process.ChangeVariables.COMPLEXITY;
import static org.orderly.change.process.ChangeVariables.CRITICALITY;
import static org.orderly.change.process.ChangeVariables.DISRUPTED_CUSTOMERS;
import static org.orderly.change.process.ChangeVariables.DISRUPTION;
import static org.orderly.change.process.ChangeVariables.DOWNSTREAM;
import static org.orderly.change.process.ChangeVariables.EXPERIENCE;
import static org.orderly.change.process.ChangeVariables.FAILED_BEFORE;
import static org.orderly.change.process.ChangeVariables.OUTAGE_MINUTES;
import static org.orderly.change.process.ChangeVariables.PRESSING;
import static org.orderly.change.process.ChangeVariables.REVERSAL;
import static org.orderly.change.process.ChangeVariables.SERVICE_EFFECT;
import static org.orderly.change.process.ChangeVariables.TEMPLATE_FIT;
import static org.orderly.change.process.ChangeVariables.TESTABILITY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeLifecycle;
import org.orderly.change.RiskAnswers;
import org.orderly.change.RiskFacts;
import org.orderly.change.RiskLifecycle;
import org.orderly.change.Weighing;
import org.springframework.stereotype.Component;

/** Lays out what the tables read of the risk of a change. */
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
    Weighing read = risk.read(number(execution));
    RiskAnswers answers = read.answers();
    RiskFacts facts = read.facts();
    EXPERIENCE.pass(execution, answers.experience().word());
    COMPLEXITY.pass(execution, answers.complexity().word());
    DISRUPTION.pass(execution, answers.disruption().word());
    TESTABILITY.pass(execution, answers.testability().word());
    REVERSAL.pass(execution, answers.reversal().word());
    CRITICALITY.pass(execution, facts.criticality());
    DOWNSTREAM.pass(execution, facts.downstream());
    FAILED_BEFORE.pass(execution, facts.failedBefore());
    COLLIDES.pass(execution, facts.collides());
    DISRUPTED_CUSTOMERS.pass(execution, facts.disruptedCustomers());
    TEMPLATE_FIT.pass(execution, facts.templateFit().word());
    PRESSING.pass(execution, facts.pressing());
    SERVICE_EFFECT.pass(execution, read.serviceEffect().word());
    OUTAGE_MINUTES.pass(execution, read.outageMinutes());
  }
}
