package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionLifecycle;
import org.springframework.stereotype.Component;

/** Notes that a correction needs nobody's authorization. */
@Component("releaseCorrection")
class ReleaseCorrectionDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  ReleaseCorrectionDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.release(number(execution));
  }
}
