package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.CHANGE_OWNER;
import static org.orderly.change.process.ImplementationVariables.PREPARATION_NEEDED;
import static org.orderly.change.process.ImplementationVariables.WINDOW_START;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationPreparation;
import org.springframework.stereotype.Component;

/** Says whose it is, when its window opens, and whether it has to be built and tested. */
@Component("openImplementation")
class OpenImplementationDelegate implements JavaDelegate {

  private final ImplementationPreparation lifecycle;

  OpenImplementationDelegate(ImplementationPreparation lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ImplementationPreparation.Planned planned = lifecycle.open(number(execution));
    CHANGE_OWNER.set(execution, planned.owner());
    WINDOW_START.set(execution, Date.from(planned.opens()));
    PREPARATION_NEEDED.pass(execution, planned.preparationNeeded());
  }
}
