package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Reminds of a service level review that is overdue. */
@Component("remindServiceLevelReview")
class RemindServiceLevelReviewDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  RemindServiceLevelReviewDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.overdue(number(execution), false);
  }
}
