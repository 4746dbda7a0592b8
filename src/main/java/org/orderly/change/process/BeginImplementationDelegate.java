package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationPreparation;
import org.springframework.stereotype.Component;

/** Begins the work on the change. */
@Component("beginImplementation")
class BeginImplementationDelegate implements JavaDelegate {

  private final ImplementationPreparation lifecycle;

  BeginImplementationDelegate(ImplementationPreparation lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.begin(number(execution));
  }
}
