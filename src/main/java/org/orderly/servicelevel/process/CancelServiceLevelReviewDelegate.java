package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Cancels a service level review. */
@Component("cancelServiceLevelReview")
class CancelServiceLevelReviewDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  CancelServiceLevelReviewDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.cancel(number(execution), REASON.get(execution));
  }
}
