package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewProcess.number;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.TARGETS_MISSED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.servicelevel.ServiceLevelReviewLifecycle;
import org.springframework.stereotype.Component;

/** Takes and keeps the figures of the period. */
@Component("takeServiceLevelFigures")
class TakeServiceLevelFiguresDelegate implements JavaDelegate {

  private final ServiceLevelReviewLifecycle lifecycle;

  TakeServiceLevelFiguresDelegate(ServiceLevelReviewLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TARGETS_MISSED.pass(execution, lifecycle.takeFigures(number(execution)));
  }
}
