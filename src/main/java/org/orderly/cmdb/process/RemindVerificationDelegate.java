package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Reminds those who have not looked yet. */
@Component("remindVerification")
class RemindVerificationDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  RemindVerificationDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(number(execution), false);
  }
}
