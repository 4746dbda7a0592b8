package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.SupportLifecycle;
import org.springframework.stereotype.Component;

/** Closes the release. */
@Component("closeRelease")
class CloseReleaseDelegate implements JavaDelegate {

  private final SupportLifecycle lifecycle;

  CloseReleaseDelegate(SupportLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.close(number(execution));
  }
}
