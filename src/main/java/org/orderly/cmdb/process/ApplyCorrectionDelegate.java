package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;
import static org.orderly.cmdb.process.CorrectionVariables.APPLIED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionLifecycle;
import org.springframework.stereotype.Component;

/** Writes what a correction was shown to make other, if it still does. */
@Component("applyCorrection")
class ApplyCorrectionDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  ApplyCorrectionDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    APPLIED.pass(execution, lifecycle.apply(number(execution)));
  }
}
