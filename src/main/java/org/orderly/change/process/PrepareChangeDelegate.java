package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.BACK_OUT_TEST;
import static org.orderly.change.process.ImplementationVariables.TEST_EVIDENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.BackOutTest;
import org.orderly.change.ImplementationPreparation;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps what was tested, and whether the way back was. */
@Component("prepareChange")
class PrepareChangeDelegate implements JavaDelegate {

  private final ImplementationPreparation lifecycle;

  PrepareChangeDelegate(ImplementationPreparation lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.prepare(
        number(execution),
        TEST_EVIDENCE.get(execution),
        Word.of(BackOutTest.class, BACK_OUT_TEST.get(execution)));
  }
}
