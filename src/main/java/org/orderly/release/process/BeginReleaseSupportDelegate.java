package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.SUPPORT_CYCLE;
import static org.orderly.release.process.ReleaseVariables.SUPPORT_DAYS;
import static org.orderly.release.process.ReleaseVariables.SUPPORT_ENDS;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.SupportLifecycle;
import org.springframework.stereotype.Component;

/** Begins the early-life support. */
@Component("beginReleaseSupport")
class BeginReleaseSupportDelegate implements JavaDelegate {

  private final SupportLifecycle lifecycle;

  BeginReleaseSupportDelegate(SupportLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int days = SUPPORT_DAYS.get(execution);
    SUPPORT_ENDS.set(execution, Date.from(lifecycle.begin(number(execution), days)));
    SUPPORT_CYCLE.set(execution, "R" + days + "/P1D");
  }
}
