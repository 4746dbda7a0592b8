package org.orderly.change.process;

import static org.orderly.change.process.PostImplementationReviewProcess.number;
import static org.orderly.change.process.ReviewVariables.BENEFIT;
import static org.orderly.change.process.ReviewVariables.FINDINGS;
import static org.orderly.change.process.ReviewVariables.LESSONS;
import static org.orderly.change.process.ReviewVariables.REVIEWED_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.BenefitReached;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ReviewLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps what the review found. */
@Component("reviewChange")
class ReviewChangeDelegate implements JavaDelegate {

  private final ReviewLifecycle lifecycle;

  ReviewChangeDelegate(ReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.review(
        number(execution),
        Word.of(ChangeOutcome.class, REVIEWED_OUTCOME.get(execution)),
        Word.of(BenefitReached.class, BENEFIT.get(execution)),
        FINDINGS.get(execution),
        LESSONS.find(execution).orElse(""));
  }
}
