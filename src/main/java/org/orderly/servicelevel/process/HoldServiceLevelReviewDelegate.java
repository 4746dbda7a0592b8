package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.CUSTOMER_WORDS;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.HELD_ON_INPUT;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.PARTICIPANTS;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.SATISFACTION;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.HeldReview;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Keeps what was said in the review. */
@Component("holdServiceLevelReview")
class HoldServiceLevelReviewDelegate implements JavaDelegate {

  private static final String NOT_SAID = "not-said";

  private final ServiceLevelReviewLifecycle lifecycle;

  HoldServiceLevelReviewDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.hold(
        number(execution),
        new HeldReview(
            LocalDate.parse(HELD_ON_INPUT.get(execution)),
            PARTICIPANTS.get(execution),
            CUSTOMER_WORDS.get(execution),
            satisfaction(SATISFACTION.get(execution))));
  }

  private static @Nullable Integer satisfaction(String said) {
    return said.equals(NOT_SAID) ? null : Integer.valueOf(said);
  }
}
