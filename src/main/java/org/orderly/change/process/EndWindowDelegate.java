package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationLifecycle;
import org.orderly.change.Interruption;
import org.springframework.stereotype.Component;

/** Keeps that the window is over before the work is. */
@Component("endWindow")
class EndWindowDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  EndWindowDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.interrupt(number(execution), Interruption.WINDOW_OVER, "");
  }
}
