package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Closes a service level review. */
@Component("closeServiceLevelReview")
class CloseServiceLevelReviewDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  CloseServiceLevelReviewDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.close(number(execution));
  }
}
