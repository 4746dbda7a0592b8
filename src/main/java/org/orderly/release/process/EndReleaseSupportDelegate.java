package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.SupportLifecycle;
import org.springframework.stereotype.Component;

/** Records that the early-life support is over. */
@Component("endReleaseSupport")
class EndReleaseSupportDelegate implements JavaDelegate {

  private final SupportLifecycle lifecycle;

  EndReleaseSupportDelegate(SupportLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.end(number(execution), REMARK.find(execution).orElse(""));
  }
}
