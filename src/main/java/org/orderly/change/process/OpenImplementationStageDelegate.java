package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.STEPS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationLifecycle;
import org.springframework.stereotype.Component;

/** Counts the steps of the stage. */
@Component("openImplementationStage")
class OpenImplementationStageDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  OpenImplementationStageDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    STEPS.setLocal(execution, lifecycle.nextStage(number(execution)).size());
  }
}
