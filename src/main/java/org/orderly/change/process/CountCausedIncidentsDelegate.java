package org.orderly.change.process;

import static org.orderly.change.process.PostImplementationReviewProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ReviewLifecycle;
import org.springframework.stereotype.Component;

/** Counts the incidents that the change caused. */
@Component("countCausedIncidents")
class CountCausedIncidentsDelegate implements JavaDelegate {

  private final ReviewLifecycle lifecycle;

  CountCausedIncidentsDelegate(ReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.countIncidents(number(execution));
  }
}
