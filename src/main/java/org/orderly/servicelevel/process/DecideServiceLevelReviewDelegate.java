package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.ACTIONS;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.AGREEMENT_OUTCOME;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.AGREEMENT_STAYS;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.DECISION;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.NEXT_REVIEW_INPUT;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.orderly.servicelevel.AgreementOutcome;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Keeps what follows from the review. */
@Component("decideServiceLevelReview")
class DecideServiceLevelReviewDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  DecideServiceLevelReviewDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    lifecycle.decide(
        number,
        DECISION.get(execution),
        ACTIONS.find(execution).orElse(""),
        AGREEMENT_OUTCOME
            .find(execution)
            .map(word -> Word.of(AgreementOutcome.class, word))
            .orElse(null),
        LocalDate.parse(NEXT_REVIEW_INPUT.get(execution)));
    AGREEMENT_STAYS.pass(execution, lifecycle.agreementStays(number));
  }
}
