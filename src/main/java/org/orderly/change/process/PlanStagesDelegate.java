package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.STAGES;
import static org.orderly.change.process.ImplementationVariables.STEP_FAILED;
import static org.orderly.change.process.ImplementationVariables.WINDOW_END;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationLifecycle;
import org.springframework.stereotype.Component;

/** Counts what is left to do, and says until when. */
@Component("planStages")
class PlanStagesDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  PlanStagesDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ImplementationLifecycle.Left left = lifecycle.left(number(execution));
    STAGES.set(execution, left.stages());
    WINDOW_END.set(execution, Date.from(left.until()));
    STEP_FAILED.pass(execution, false);
  }
}
