package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.AGENDA;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.PLANNED_AT_INPUT;

import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Keeps when the review is held, and what about. */
@Component("prepareServiceLevelReview")
class PrepareServiceLevelReviewDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  PrepareServiceLevelReviewDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.prepare(
        number(execution),
        OffsetDateTime.parse(PLANNED_AT_INPUT.get(execution)).toInstant(),
        AGENDA.get(execution));
  }
}
