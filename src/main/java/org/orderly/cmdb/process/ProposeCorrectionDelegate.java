package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.batch;
import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Proposes to correct what was found wrong. */
@Component("proposeCorrection")
class ProposeCorrectionDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  ProposeCorrectionDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.proposeCorrection(number(execution), batch(execution));
  }
}
