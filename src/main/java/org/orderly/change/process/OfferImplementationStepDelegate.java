package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.IMPLEMENTER;
import static org.orderly.change.process.ImplementationVariables.LOOP_COUNTER;
import static org.orderly.change.process.ImplementationVariables.PART;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationLifecycle;
import org.orderly.change.ImplementationStep;
import org.springframework.stereotype.Component;

/** Says which step a task is about, and whose it is. */
@Component("offerImplementationStep")
class OfferImplementationStepDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  OfferImplementationStepDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ImplementationStep step =
        lifecycle.nextStage(number(execution)).get(LOOP_COUNTER.get(execution));
    PART.setLocal(execution, Integer.toString(step.position()));
    IMPLEMENTER.setLocal(execution, step.implementer());
  }
}
