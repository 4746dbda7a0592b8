package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.RELEASE_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.kernel.Word;
import org.orderly.release.ReleaseOutcome;
import org.orderly.release.SupportLifecycle;
import org.springframework.stereotype.Component;

/** Records what the release came to. */
@Component("recordReleaseOutcome")
class RecordReleaseOutcomeDelegate implements JavaDelegate {

  private final SupportLifecycle lifecycle;

  RecordReleaseOutcomeDelegate(SupportLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.conclude(
        number(execution), Word.of(ReleaseOutcome.class, RELEASE_OUTCOME.get(execution)));
  }
}
