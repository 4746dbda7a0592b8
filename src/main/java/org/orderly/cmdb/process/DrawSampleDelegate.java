package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationVerificationProcess.number;
import static org.orderly.cmdb.process.VerificationVariables.BATCHES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.VerificationLifecycle;
import org.springframework.stereotype.Component;

/** Draws the sample that is looked at. */
@Component("drawSample")
class DrawSampleDelegate implements JavaDelegate {

  private final VerificationLifecycle lifecycle;

  DrawSampleDelegate(VerificationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    BATCHES.set(execution, lifecycle.draw(number(execution)));
  }
}
