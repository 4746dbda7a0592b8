package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.VerificationVariables.ESCALATION_DUE;
import static org.orderly.cmdb.process.VerificationVariables.PART;
import static org.orderly.cmdb.process.VerificationVariables.REASON;
import static org.orderly.cmdb.process.VerificationVariables.VERIFICATION_DUE;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orderly.cmdb.VerificationCancellationAsked;
import org.orderly.cmdb.VerificationDue;
import org.orderly.engine.ProcessMessages;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/cmdb/configuration-verification.bpmn}. */
@Component
class ConfigurationVerificationProcess {

  static final String KEY = "configuration-verification";

  private static final String MSG_CANCELLED = "Msg_VerificationCancelled";

  private final RuntimeService runtime;
  private final ProcessMessages messages;

  ConfigurationVerificationProcess(RuntimeService runtime, ProcessMessages messages) {
    this.runtime = runtime;
    this.messages = messages;
  }

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }

  /** The batch that a step inside the sub-process is about. */
  static int batch(DelegateExecution execution) {
    return Integer.parseInt(PART.get(execution));
  }

  @EventListener
  void start(VerificationDue due) {
    VariableMap variables =
        Variables.createVariables()
            .putValue(VERIFICATION_DUE.name(), Date.from(due.dueAt()))
            .putValue(ESCALATION_DUE.name(), Date.from(due.escalateAt()));
    runtime.startProcessInstanceByKey(KEY, due.number().value(), variables);
  }

  @EventListener
  void correlate(VerificationCancellationAsked asked) {
    VariableMap variables = Variables.createVariables();
    REASON.putTransient(variables, asked.reason());
    messages.sendAlone(MSG_CANCELLED, asked.number(), variables);
  }
}
