package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.MISSED_REASONS;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.OTHER_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.kernel.Word;
import org.orderly.servicelevel.MissedReason;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Keeps why each target was missed. */
@Component("reviewMissedTargets")
class ReviewMissedTargetsDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  ReviewMissedTargetsDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.reviewMissedTargets(
        number(execution),
        MISSED_REASONS.find(execution).orElse(""),
        OTHER_REASON.find(execution).map(word -> Word.of(MissedReason.class, word)).orElse(null));
  }
}
