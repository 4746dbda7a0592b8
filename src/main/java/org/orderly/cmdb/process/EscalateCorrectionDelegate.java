package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionLifecycle;
import org.springframework.stereotype.Component;

/** Tells who leads those that a correction waits for. */
@Component("escalateCorrection")
class EscalateCorrectionDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  EscalateCorrectionDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(number(execution), true);
  }
}
