package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationPreparation;
import org.springframework.stereotype.Component;

/** Keeps what the items of the change are before it is made. */
@Component("takeChangeBaseline")
class TakeChangeBaselineDelegate implements JavaDelegate {

  private final ImplementationPreparation lifecycle;

  TakeChangeBaselineDelegate(ImplementationPreparation lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.takeBaseline(number(execution));
  }
}
