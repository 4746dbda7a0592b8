package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;
import static org.orderly.cmdb.process.VerificationVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Cancels a verification. */
@Component("cancelVerification")
class CancelVerificationDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  CancelVerificationDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.cancel(number(execution), REASON.get(execution));
  }
}
