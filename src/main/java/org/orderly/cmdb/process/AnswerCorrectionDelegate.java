package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.ConfigurationCorrectionProcess.number;
import static org.orderly.cmdb.process.CorrectionVariables.DECISION;
import static org.orderly.cmdb.process.CorrectionVariables.REMARK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.cmdb.CorrectionDecision;
import org.orderly.cmdb.CorrectionLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps what was said to a correction. */
@Component("answerCorrection")
class AnswerCorrectionDelegate implements JavaDelegate {

  private final CorrectionLifecycle lifecycle;

  AnswerCorrectionDelegate(CorrectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.answer(
        number(execution),
        Word.of(CorrectionDecision.class, DECISION.get(execution)),
        REMARK.find(execution).orElse(""));
  }
}
