package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.FINDINGS;
import static org.orderly.release.process.ReleaseVariables.OPPORTUNITIES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.SupportLifecycle;
import org.springframework.stereotype.Component;

/** Keeps what the review of the release found. */
@Component("reviewRelease")
class ReviewReleaseDelegate implements JavaDelegate {

  private final SupportLifecycle lifecycle;

  ReviewReleaseDelegate(SupportLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.review(
        number(execution), FINDINGS.get(execution), OPPORTUNITIES.find(execution).orElse(null));
  }
}
