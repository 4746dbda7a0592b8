package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.LEAD_TIME_DAYS;
import static org.orderly.change.process.ChangeVariables.LEAD_TIME_KEPT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.RiskLifecycle;
import org.springframework.stereotype.Component;

/** Holds the window of a change against its lead time. */
@Component("checkLeadTime")
class CheckLeadTimeDelegate implements JavaDelegate {

  private final RiskLifecycle lifecycle;

  CheckLeadTimeDelegate(RiskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int days = LEAD_TIME_DAYS.get(execution).intValue();
    LEAD_TIME_KEPT.pass(execution, lifecycle.leadTimeKept(number(execution), days));
  }
}
