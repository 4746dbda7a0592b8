package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.BACKED_OUT;
import static org.orderly.release.process.ReleaseVariables.CHANGE_FAILED;
import static org.orderly.release.process.ReleaseVariables.CRITERIA_MET;
import static org.orderly.release.process.ReleaseVariables.CRITICAL_INCIDENTS;
import static org.orderly.release.process.ReleaseVariables.INCIDENTS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ReleaseResult;
import org.orderly.release.SupportLifecycle;
import org.springframework.stereotype.Component;

/** Measures what the release came to. */
@Component("measureRelease")
class MeasureReleaseDelegate implements JavaDelegate {

  private final SupportLifecycle lifecycle;

  MeasureReleaseDelegate(SupportLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ReleaseResult result = lifecycle.measure(number(execution));
    BACKED_OUT.pass(execution, result.backedOut());
    CRITERIA_MET.pass(execution, result.criteriaMet());
    CHANGE_FAILED.pass(execution, result.changeFailed());
    CRITICAL_INCIDENTS.pass(execution, result.critical());
    INCIDENTS.pass(execution, result.incidents());
  }
}
