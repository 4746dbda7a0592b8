package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.instant;
import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.BACK_OUT_NOTE;
import static org.orderly.change.process.ImplementationVariables.ENDED_AT_INPUT;
import static org.orderly.change.process.ImplementationVariables.RESTORATION;
import static org.orderly.change.process.ImplementationVariables.STARTED_AT_INPUT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationLifecycle;
import org.springframework.stereotype.Component;

/** Keeps how the change was backed out. */
@Component("backOut")
class BackOutDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  BackOutDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.backOut(
        number(execution),
        RESTORATION.get(execution).equals("restored"),
        instant(STARTED_AT_INPUT.get(execution)),
        instant(ENDED_AT_INPUT.get(execution)),
        BACK_OUT_NOTE.get(execution));
  }
}
