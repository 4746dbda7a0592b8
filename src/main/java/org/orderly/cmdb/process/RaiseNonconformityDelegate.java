package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Tells that less is right than has to be. */
@Component("raiseNonconformity")
class RaiseNonconformityDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  RaiseNonconformityDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.raiseNonconformity(number(execution));
  }
}
