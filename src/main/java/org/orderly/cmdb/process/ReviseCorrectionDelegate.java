package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;
import static org.orderly.cmdb.process.CorrectionVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionLifecycle;
import org.springframework.stereotype.Component;

/** Keeps more of a reason for the same plan. */
@Component("reviseCorrection")
class ReviseCorrectionDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  ReviseCorrectionDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.revise(number(execution), REASON.get(execution));
  }
}
