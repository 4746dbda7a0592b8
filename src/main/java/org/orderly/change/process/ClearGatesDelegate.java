package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.CLEARANCE;
import static org.orderly.change.process.ImplementationVariables.CLEARANCE_NOTE;
import static org.orderly.change.process.ImplementationVariables.PREPARE_AGAIN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationPreparation;
import org.springframework.stereotype.Component;

/** Keeps what was done about gates that were shut. */
@Component("clearGates")
class ClearGatesDelegate implements JavaDelegate {

  private final ImplementationPreparation lifecycle;

  ClearGatesDelegate(ImplementationPreparation lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean again = CLEARANCE.get(execution).equals("prepare-again");
    lifecycle.clearGates(number(execution), again, CLEARANCE_NOTE.find(execution).orElse(""));
    PREPARE_AGAIN.pass(execution, again);
  }
}
