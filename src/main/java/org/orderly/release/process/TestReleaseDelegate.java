package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.CRITERIA_MET;
import static org.orderly.release.process.ReleaseVariables.CRITERIA_RESULTS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ReleaseLifecycle;
import org.springframework.stereotype.Component;

/** Records what came of each criterion. */
@Component("testRelease")
class TestReleaseDelegate implements JavaDelegate {

  private final ReleaseLifecycle lifecycle;

  TestReleaseDelegate(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CRITERIA_MET.pass(
        execution, lifecycle.test(number(execution), CRITERIA_RESULTS.get(execution)));
  }
}
