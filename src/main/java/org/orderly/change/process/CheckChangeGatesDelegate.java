package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.GATES_OPEN;
import static org.orderly.change.process.ImplementationVariables.WINDOW_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.Gates;
import org.orderly.change.ImplementationPreparation;
import org.springframework.stereotype.Component;

/** Asks whether anything stands in the way of the change. */
@Component("checkChangeGates")
class CheckChangeGatesDelegate implements JavaDelegate {

  private final ImplementationPreparation lifecycle;

  CheckChangeGatesDelegate(ImplementationPreparation lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Gates gates = lifecycle.checkGates(number(execution));
    GATES_OPEN.pass(execution, gates.noneShut());
    WINDOW_OPEN.pass(execution, gates.allOpen());
  }
}
