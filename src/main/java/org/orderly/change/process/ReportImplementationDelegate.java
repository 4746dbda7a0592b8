package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.REPORTED_DONE;
import static org.orderly.change.process.ImplementationVariables.REPORTED_NOTE;
import static org.orderly.change.process.ImplementationVariables.REPORTED_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ImplementationLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps what came of a change that was made elsewhere. */
@Component("reportImplementation")
class ReportImplementationDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  ReportImplementationDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    REPORTED_DONE.pass(
        execution,
        lifecycle.reported(
            number(execution),
            Word.of(ChangeOutcome.class, REPORTED_OUTCOME.get(execution)),
            REPORTED_NOTE.find(execution).orElse("")));
  }
}
