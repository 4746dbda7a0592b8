package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.CHANGE_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationLifecycle;
import org.springframework.stereotype.Component;

/** Ends the work on the change, and says what came of it. */
@Component("concludeImplementation")
class ConcludeImplementationDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  ConcludeImplementationDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CHANGE_OUTCOME.set(execution, lifecycle.conclude(number(execution)).word());
  }
}
