package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;
import static org.orderly.cmdb.process.VerificationVariables.ACCURATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Counts how much of what was looked at is right. */
@Component("assessAccuracy")
class AssessAccuracyDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  AssessAccuracyDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ACCURATE.pass(execution, lifecycle.assess(number(execution)));
  }
}
