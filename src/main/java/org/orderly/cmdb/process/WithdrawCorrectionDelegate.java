package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;
import static org.orderly.cmdb.process.CorrectionVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionLifecycle;
import org.springframework.stereotype.Component;

/** Takes a correction back. */
@Component("withdrawCorrection")
class WithdrawCorrectionDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  WithdrawCorrectionDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.withdraw(number(execution), REASON.get(execution));
  }
}
