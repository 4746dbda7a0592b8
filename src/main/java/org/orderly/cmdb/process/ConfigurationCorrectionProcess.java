package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.CorrectionVariables.CORRECTION_DUE;
import static org.orderly.cmdb.process.CorrectionVariables.ESCALATION_DUE;
import static org.orderly.cmdb.process.CorrectionVariables.PROPOSER;
import static org.orderly.cmdb.process.CorrectionVariables.REASON;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orderly.cmdb.CorrectionRevisionMade;
import org.orderly.cmdb.CorrectionSubmitted;
import org.orderly.cmdb.CorrectionWithdrawalAsked;
import org.orderly.engine.ProcessMessages;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/cmdb/configuration-correction.bpmn}. */
@Component
class ConfigurationCorrectionProcess {

  static final String KEY = "configuration-correction";
  static final String TASK_AUTHORIZE_CORRECTION = "Task_AuthorizeCorrection";
  static final String TASK_REVISE_CORRECTION = "Task_ReviseCorrection";

  private static final String MSG_REVISED = "Msg_CorrectionRevised";
  private static final String MSG_WITHDRAWN = "Msg_CorrectionWithdrawn";

  private final RuntimeService runtime;
  private final ProcessMessages messages;

  ConfigurationCorrectionProcess(RuntimeService runtime, ProcessMessages messages) {
    this.runtime = runtime;
    this.messages = messages;
  }

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }

  @EventListener
  void start(CorrectionSubmitted submitted) {
    VariableMap variables =
        Variables.createVariables()
            .putValue(CORRECTION_DUE.name(), Date.from(submitted.dueAt()))
            .putValue(ESCALATION_DUE.name(), Date.from(submitted.escalateAt()))
            .putValue(PROPOSER.name(), submitted.proposer());
    runtime.startProcessInstanceByKey(KEY, submitted.number().value(), variables);
  }

  @EventListener
  void correlate(CorrectionRevisionMade made) {
    messages.sendAlone(MSG_REVISED, made.number(), Variables.createVariables());
  }

  @EventListener
  void correlate(CorrectionWithdrawalAsked asked) {
    VariableMap variables = Variables.createVariables();
    REASON.putTransient(variables, asked.reason());
    messages.sendAlone(MSG_WITHDRAWN, asked.number(), variables);
  }
}
