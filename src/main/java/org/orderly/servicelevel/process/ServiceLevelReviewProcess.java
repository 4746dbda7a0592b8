package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.ESCALATION_DUE;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.REASON;
import static org.orderly.servicelevel.process.ServiceLevelReviewVariables.REVIEW_DUE;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orderly.engine.ProcessMessages;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ServiceLevelReviewCancellationAsked;
import org.orderly.servicelevel.ServiceLevelReviewDue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/servicelevel/service-level-review.bpmn}. */
@Component
class ServiceLevelReviewProcess {

  static final String KEY = "service-level-review";

  private static final String MSG_CANCELLED = "Msg_ServiceLevelReviewCancelled";

  private final RuntimeService runtime;
  private final ProcessMessages messages;

  ServiceLevelReviewProcess(RuntimeService runtime, ProcessMessages messages) {
    this.runtime = runtime;
    this.messages = messages;
  }

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }

  @EventListener
  void start(ServiceLevelReviewDue due) {
    VariableMap variables =
        Variables.createVariables()
            .putValue(REVIEW_DUE.name(), Date.from(due.dueAt()))
            .putValue(ESCALATION_DUE.name(), Date.from(due.escalateAt()));
    runtime.startProcessInstanceByKey(KEY, due.number().value(), variables);
  }

  @EventListener
  void correlate(ServiceLevelReviewCancellationAsked asked) {
    VariableMap variables = Variables.createVariables();
    REASON.putTransient(variables, asked.reason());
    messages.sendAlone(MSG_CANCELLED, asked.number(), variables);
  }
}
