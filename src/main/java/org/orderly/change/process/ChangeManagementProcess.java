package org.orderly.change.process;

import static org.orderly.change.process.ChangeVariables.CHANGE_OWNER;
import static org.orderly.change.process.ChangeVariables.REASON;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orderly.change.ChangeAuthorizationVoided;
import org.orderly.change.ChangeCancellationAsked;
import org.orderly.change.ChangeOpened;
import org.orderly.change.ChangeRevised;
import org.orderly.engine.ProcessMessages;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/change/change-management.bpmn}. */
@Component
class ChangeManagementProcess {

  static final String KEY = "change-management";
  static final String TASK_COMPLETE_CHANGE = "Task_CompleteChange";
  static final String TASK_DECIDE_EMERGENCY = "Task_DecideEmergency";
  static final String TASK_DECIDE_LEAD_TIME = "Task_DecideLeadTime";
  static final String TASK_PLAN_TRANSITION = "Task_PlanTransition";

  private static final String MSG_REVISED = "Msg_ChangeRevised";
  private static final String MSG_RECALLED = "Msg_ChangeRecalled";
  private static final String MSG_VOIDED = "Msg_AuthorizationVoided";
  private static final String MSG_CANCELLED = "Msg_ChangeCancelled";

  private final RuntimeService runtime;
  private final ProcessMessages messages;

  ChangeManagementProcess(RuntimeService runtime, ProcessMessages messages) {
    this.runtime = runtime;
    this.messages = messages;
  }

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }

  @EventListener
  void start(ChangeOpened opened) {
    runtime.startProcessInstanceByKey(
        KEY,
        opened.number().value(),
        Variables.createVariables().putValue(CHANGE_OWNER.name(), opened.owner()));
  }

  /** It was written otherwise; its process hears of it where it waits for that. */
  @EventListener
  void correlate(ChangeRevised revised) {
    messages.tellAlone(MSG_REVISED, revised.number());
  }

  /** What was authorized, or asked to be, holds no more; of the two it waits for one at most. */
  @EventListener
  void correlate(ChangeAuthorizationVoided voided) {
    messages.tellAlone(MSG_RECALLED, voided.number());
    messages.tellAlone(MSG_VOIDED, voided.number());
  }

  @EventListener
  void correlate(ChangeCancellationAsked asked) {
    VariableMap variables = Variables.createVariables();
    REASON.putTransient(variables, asked.reason());
    messages.sendAlone(MSG_CANCELLED, asked.number(), variables);
  }
}
