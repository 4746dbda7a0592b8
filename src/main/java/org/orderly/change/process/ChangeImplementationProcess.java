package org.orderly.change.process;

import static org.orderly.change.process.ImplementationVariables.REPORTED_NOTE;
import static org.orderly.change.process.ImplementationVariables.REPORTED_OUTCOME;
import static org.orderly.change.process.ImplementationVariables.STOP_REASON;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orderly.change.ImplementationReportAsked;
import org.orderly.change.ImplementationStopAsked;
import org.orderly.engine.ProcessMessages;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/change/change-implementation.bpmn}. */
@Component
class ChangeImplementationProcess {

  static final String KEY = "change-implementation";
  static final String TASK_IMPLEMENT_STEP = "Task_ImplementStep";

  private static final String MSG_STOPPED = "Msg_ImplementationStopped";
  private static final String MSG_REPORTED = "Msg_ImplementationReported";

  private final ProcessMessages messages;

  ChangeImplementationProcess(ProcessMessages messages) {
    this.messages = messages;
  }

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }

  /** What a form sends as an instant. */
  static Instant instant(String normalized) {
    return OffsetDateTime.parse(normalized).toInstant();
  }

  @EventListener
  void correlate(ImplementationStopAsked asked) {
    VariableMap variables = Variables.createVariables();
    STOP_REASON.putTransient(variables, asked.reason());
    messages.sendAlone(MSG_STOPPED, asked.number(), variables);
  }

  @EventListener
  void correlate(ImplementationReportAsked asked) {
    VariableMap variables = Variables.createVariables();
    REPORTED_OUTCOME.putTransient(variables, asked.outcome().word());
    REPORTED_NOTE.putTransient(variables, asked.note());
    messages.sendAlone(MSG_REPORTED, asked.number(), variables);
  }
}
