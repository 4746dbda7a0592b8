package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.ACCEPTANCE_TIME;
import static org.orderly.release.process.ReleaseVariables.ACCEPTOR;
import static org.orderly.release.process.ReleaseVariables.CHANGES;
import static org.orderly.release.process.ReleaseVariables.CHANGE_CATEGORY;
import static org.orderly.release.process.ReleaseVariables.CRITICALITY;
import static org.orderly.release.process.ReleaseVariables.EMERGENCY;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ReleaseLifecycle;
import org.orderly.release.ReleaseWeight;
import org.springframework.stereotype.Component;

/** Begins a round of the release with its plan. */
@Component("planRelease")
class PlanReleaseDelegate implements JavaDelegate {

  private final ReleaseLifecycle lifecycle;

  PlanReleaseDelegate(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ReleaseWeight weight = lifecycle.plan(number(execution), REMARK.find(execution).orElse(""));
    EMERGENCY.pass(execution, weight.emergency());
    CHANGE_CATEGORY.pass(execution, weight.category());
    CHANGES.pass(execution, weight.changes());
    CRITICALITY.set(execution, weight.criticality());
    ACCEPTOR.set(execution, weight.acceptor());
    ACCEPTANCE_TIME.set(execution, weight.acceptWithin().toString());
  }
}
