package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Tells who leads the owner that a service level review is still not closed. */
@Component("escalateServiceLevelReview")
class EscalateServiceLevelReviewDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  EscalateServiceLevelReviewDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(number(execution), true);
  }
}
