package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Has the agreement renewed or changed. */
@Component("askAgreementChange")
class AskAgreementChangeDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  AskAgreementChangeDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.askAgreementChange(number(execution));
  }
}
