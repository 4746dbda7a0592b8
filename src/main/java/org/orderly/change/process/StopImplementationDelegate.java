package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.STOP_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationLifecycle;
import org.orderly.change.Interruption;
import org.springframework.stereotype.Component;

/** Keeps who said stop, and why. */
@Component("stopImplementation")
class StopImplementationDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  StopImplementationDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.interrupt(number(execution), Interruption.STOPPED, STOP_REASON.get(execution));
  }
}
