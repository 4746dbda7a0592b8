package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ReleaseLifecycle;
import org.springframework.stereotype.Component;

/** Records that the release is given up. */
@Component("cancelRelease")
class CancelReleaseDelegate implements JavaDelegate {

  private final ReleaseLifecycle lifecycle;

  CancelReleaseDelegate(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.cancel(number(execution), REASON.get(execution));
  }
}
