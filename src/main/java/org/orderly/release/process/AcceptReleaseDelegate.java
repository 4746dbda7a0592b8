package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.ACCEPTANCE;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ReleaseLifecycle;
import org.springframework.stereotype.Component;

/** Records whether the customer accepts the release. */
@Component("acceptRelease")
class AcceptReleaseDelegate implements JavaDelegate {

  private final ReleaseLifecycle lifecycle;

  AcceptReleaseDelegate(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.accept(
        number(execution),
        ACCEPTANCE.get(execution).equals("accepted"),
        REMARK.find(execution).orElse(""));
  }
}
