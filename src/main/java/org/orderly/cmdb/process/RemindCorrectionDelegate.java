package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionLifecycle;
import org.springframework.stereotype.Component;

/** Reminds those that a correction waits for. */
@Component("remindCorrection")
class RemindCorrectionDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  RemindCorrectionDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(number(execution), false);
  }
}
