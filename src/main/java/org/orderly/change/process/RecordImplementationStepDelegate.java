package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.instant;
import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.ENDED_AT_INPUT;
import static org.orderly.change.process.ImplementationVariables.NO_RETURN_PASSED;
import static org.orderly.change.process.ImplementationVariables.PART;
import static org.orderly.change.process.ImplementationVariables.STARTED_AT_INPUT;
import static org.orderly.change.process.ImplementationVariables.STEP_FAILED;
import static org.orderly.change.process.ImplementationVariables.STEP_NOTE;
import static org.orderly.change.process.ImplementationVariables.STEP_RESULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationLifecycle;
import org.orderly.change.StepReport;
import org.orderly.change.StepResult;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps how a step went. */
@Component("recordImplementationStep")
class RecordImplementationStepDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  RecordImplementationStepDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean done =
        lifecycle.report(
            number(execution),
            Integer.parseInt(PART.get(execution)),
            new StepReport(
                Word.of(StepResult.class, STEP_RESULT.get(execution)),
                instant(STARTED_AT_INPUT.get(execution)),
                instant(ENDED_AT_INPUT.get(execution)),
                NO_RETURN_PASSED.find(execution).orElse(false),
                STEP_NOTE.find(execution).orElse("")));
    STEP_FAILED.pass(execution, !done);
  }
}
