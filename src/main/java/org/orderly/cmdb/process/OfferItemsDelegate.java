package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;
import static org.orderly.cmdb.process.VerificationVariables.CHECKERS;
import static org.orderly.cmdb.process.VerificationVariables.LOOP_COUNTER;
import static org.orderly.cmdb.process.VerificationVariables.PART;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Says which batch a task is about, and to whom it is offered. */
@Component("offerItems")
class OfferItemsDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  OfferItemsDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int batch = LOOP_COUNTER.get(execution) + 1;
    PART.setLocal(execution, Integer.toString(batch));
    CHECKERS.setLocal(execution, lifecycle.checkers(number(execution), batch));
  }
}
