package org.orderly.change.process;

import static org.orderly.change.process.PostImplementationReviewProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ReviewLifecycle;
import org.springframework.stereotype.Component;

/** Tells those who lead that a review is still not held. */
@Component("escalateChangeReview")
class EscalateChangeReviewDelegate implements JavaDelegate {

  private final ReviewLifecycle lifecycle;

  EscalateChangeReviewDelegate(ReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(number(execution), true);
  }
}
