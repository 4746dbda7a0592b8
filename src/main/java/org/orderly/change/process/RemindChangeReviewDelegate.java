package org.orderly.change.process;

import static org.orderly.change.process.PostImplementationReviewProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ReviewLifecycle;
import org.springframework.stereotype.Component;

/** Reminds those who wait for a review that is overdue. */
@Component("remindChangeReview")
class RemindChangeReviewDelegate implements JavaDelegate {

  private final ReviewLifecycle lifecycle;

  RemindChangeReviewDelegate(ReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(number(execution), false);
  }
}
