package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;
import static org.orderly.cmdb.process.CorrectionVariables.CORRECTION_KIND;
import static org.orderly.cmdb.process.CorrectionVariables.CRITICALITY;
import static org.orderly.cmdb.process.CorrectionVariables.ITEMS;
import static org.orderly.cmdb.process.CorrectionVariables.PLAN_FITS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionLifecycle;
import org.orderly.cmdb.CorrectionWeight;
import org.springframework.stereotype.Component;

/** Holds a correction against the items, and lays out what the table reads. */
@Component("weighCorrection")
class WeighCorrectionDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  WeighCorrectionDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CorrectionWeight weight = lifecycle.weigh(number(execution));
    PLAN_FITS.pass(execution, weight != null);
    if (weight != null) {
      CRITICALITY.pass(execution, weight.criticality());
      CORRECTION_KIND.pass(execution, weight.kind().word());
      ITEMS.pass(execution, weight.itemsWord());
    }
  }
}
