package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Tells who leads those that have still not looked. */
@Component("escalateVerification")
class EscalateVerificationDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  EscalateVerificationDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(number(execution), true);
  }
}
