package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.batch;
import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;
import static org.orderly.cmdb.process.VerificationVariables.CORRECTABLE;
import static org.orderly.cmdb.process.VerificationVariables.OBSERVATIONS;
import static org.orderly.cmdb.process.VerificationVariables.OTHER_ITEMS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.orderly.cmdb.VerifiedItem;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Compares what somebody saw with the records. */
@Component("compareItems")
class CompareItemsDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  CompareItemsDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CORRECTABLE.pass(
        execution,
        lifecycle.compare(
            number(execution),
            batch(execution),
            OBSERVATIONS.find(execution).orElse(""),
            OTHER_ITEMS
                .find(execution)
                .map(word -> Word.of(VerifiedItem.Outcome.class, word))
                .orElse(null)));
  }
}
