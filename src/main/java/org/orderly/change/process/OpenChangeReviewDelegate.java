package org.orderly.change.process;

import static org.orderly.change.process.PostImplementationReviewProcess.number;
import static org.orderly.change.process.ReviewVariables.ESCALATION_DUE;
import static org.orderly.change.process.ReviewVariables.LOOK_BACK_UNTIL;
import static org.orderly.change.process.ReviewVariables.REVIEW_DUE;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ReviewDates;
import org.orderly.change.ReviewLifecycle;
import org.springframework.stereotype.Component;

/** Says when the change is reviewed. */
@Component("openChangeReview")
class OpenChangeReviewDelegate implements JavaDelegate {

  private final ReviewLifecycle lifecycle;

  OpenChangeReviewDelegate(ReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ReviewDates dates = lifecycle.open(number(execution));
    LOOK_BACK_UNTIL.set(execution, Date.from(dates.lookBackUntil()));
    REVIEW_DUE.set(execution, Date.from(dates.dueAt()));
    ESCALATION_DUE.set(execution, Date.from(dates.escalateAt()));
  }
}
