package org.orderly.release.process;

import static org.orderly.release.process.ReleaseAndDeploymentProcess.number;
import static org.orderly.release.process.ReleaseVariables.FAILED_CRITERIA;
import static org.orderly.release.process.ReleaseVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.release.ReleaseLifecycle;
import org.springframework.stereotype.Component;

/** Records whether the release goes on without all criteria met. */
@Component("decideFailedCriteria")
class DecideFailedCriteriaDelegate implements JavaDelegate {

  private final ReleaseLifecycle lifecycle;

  DecideFailedCriteriaDelegate(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.decideFailedCriteria(
        number(execution),
        FAILED_CRITERIA.get(execution).equals("go-on"),
        REMARK.find(execution).orElse(""));
  }
}
