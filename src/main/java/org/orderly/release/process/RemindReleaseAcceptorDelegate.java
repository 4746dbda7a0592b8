package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ReleaseLifecycle;
import org.springframework.stereotype.Component;

/** Reminds who is to accept the release. */
@Component("remindReleaseAcceptor")
class RemindReleaseAcceptorDelegate implements JavaDelegate {

  private final ReleaseLifecycle lifecycle;

  RemindReleaseAcceptorDelegate(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.remindAcceptor(number(execution));
  }
}
