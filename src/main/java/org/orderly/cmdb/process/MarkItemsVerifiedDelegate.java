package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.batch;
import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Marks what was found right as verified. */
@Component("markItemsVerified")
class MarkItemsVerifiedDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  MarkItemsVerifiedDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.markVerified(number(execution), batch(execution));
  }
}
