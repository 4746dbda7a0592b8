package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentVariables.ASSESSED_BY_HAND;
import static org.orderly.incident.process.IncidentVariables.ASSIGNEE;
import static org.orderly.incident.process.IncidentVariables.ASSIGNMENT_GROUP;
import static org.orderly.incident.process.IncidentVariables.CALLER;
import static org.orderly.incident.process.IncidentVariables.CLASSIFIED;
import static org.orderly.incident.process.IncidentVariables.CLOSE_CODE;
import static org.orderly.incident.process.IncidentVariables.ESCALATION;
import static org.orderly.incident.process.IncidentVariables.IMPACT;
import static org.orderly.incident.process.IncidentVariables.METRIC;
import static org.orderly.incident.process.IncidentVariables.PRIORITY;
import static org.orderly.incident.process.IncidentVariables.PRIORITY_BY_HAND;
import static org.orderly.incident.process.IncidentVariables.REASON;
import static org.orderly.incident.process.IncidentVariables.SECURITY_FLAG;
import static org.orderly.incident.process.IncidentVariables.SHARE;
import static org.orderly.incident.process.IncidentVariables.URGENCY;
import static org.orderly.incident.process.IncidentVariables.putInputs;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.orderly.engine.OpenTasks;
import org.orderly.engine.ProcessMessages;
import org.orderly.incident.IncidentAnswered;
import org.orderly.incident.IncidentCancellationAsked;
import org.orderly.incident.IncidentClosureAsked;
import org.orderly.incident.IncidentFlagAsked;
import org.orderly.incident.IncidentHoldEnded;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.incident.IncidentOpened;
import org.orderly.incident.IncidentOverrideAsked;
import org.orderly.incident.IncidentReassessmentAsked;
import org.orderly.incident.IncidentReassignmentAsked;
import org.orderly.incident.IncidentThresholdReached;
import org.orderly.incident.MajorIncidentAsked;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The Java twin of {@code processes/incident/incident-management.bpmn}: its key, its variables, its
 * messages. The business key is the incident's number.
 */
@Component
class IncidentManagementProcess {

  static final String KEY = "incident-management";
  static final String TASK_CLASSIFY_INCIDENT = "Task_ClassifyIncident";
  static final String TASK_RESOLVE_INCIDENT = "Task_ResolveIncident";
  static final String TASK_RESUME_INCIDENT = "Task_ResumeIncident";
  static final String TASK_CONFIRM_RESOLUTION = "Task_ConfirmResolution";

  static final String TASK_REVIEW_ESCALATION = "Task_ReviewEscalation";

  private static final String MSG_THRESHOLD_REACHED = "Msg_ServiceLevelThresholdReached";
  private static final String MSG_CANCELLED = "Msg_IncidentCancelled";
  private static final String MSG_IMPACT_OR_URGENCY_CHANGED = "Msg_ImpactOrUrgencyChanged";
  private static final String MSG_SECURITY_FLAG_CHANGED = "Msg_SecurityFlagChanged";
  private static final String MSG_CLOSURE_ASKED = "Msg_ClosureAsked";
  private static final String MSG_MAJOR_INCIDENT_ASKED = "Msg_MajorIncidentAsked";
  private static final String MSG_GROUP_CHANGED = "Msg_GroupChanged";
  private static final String MSG_HOLD_REASON_ENDED = "Msg_HoldReasonEnded";

  private final RuntimeService runtime;
  private final IncidentLifecycle lifecycle;
  private final OpenTasks tasks;
  private final ProcessMessages messages;
  private final SecurityPath path;

  IncidentManagementProcess(
      RuntimeService runtime,
      IncidentLifecycle lifecycle,
      OpenTasks tasks,
      ProcessMessages messages,
      SecurityPath path) {
    this.path = path;
    this.runtime = runtime;
    this.lifecycle = lifecycle;
    this.tasks = tasks;
    this.messages = messages;
  }

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }

  @EventListener
  void start(IncidentOpened opened) {
    VariableMap variables = Variables.createVariables();
    putInputs(variables, lifecycle.decisionFacts(opened.number()));
    variables.putValue(CALLER.name(), opened.caller());
    variables.putValue(CLASSIFIED.name(), false);
    variables.putValue(ASSIGNMENT_GROUP.name(), opened.assignmentGroup());
    variables.putValue(ASSIGNEE.name(), null);
    ASSESSED_BY_HAND.putTransient(variables, opened.assessment() != null);
    PRIORITY_BY_HAND.putTransient(variables, false);
    if (opened.assessment() != null) {
      variables.putValue(IMPACT.name(), opened.assessment().impact().word());
      variables.putValue(URGENCY.name(), opened.assessment().urgency().word());
    }
    ProcessInstance instance =
        runtime.startProcessInstanceByKey(KEY, opened.number().value(), variables);
    if (opened.securityFlag()) {
      path.shut(instance.getId());
    }
  }

  @EventListener
  void correlate(IncidentCancellationAsked asked) {
    VariableMap variables = Variables.createVariables();
    REASON.putTransient(variables, asked.reason());
    messages.sendAlone(MSG_CANCELLED, asked.number(), variables);
  }

  @EventListener
  void correlate(IncidentClosureAsked asked) {
    VariableMap variables = Variables.createVariables();
    CLOSE_CODE.putTransient(variables, asked.code().word());
    messages.sendAlone(MSG_CLOSURE_ASKED, asked.number(), variables);
  }

  @EventListener
  void correlate(MajorIncidentAsked asked) {
    VariableMap variables = Variables.createVariables();
    MajorIncidentVariables.MAJOR_REASON.putTransient(
        variables, asked.reason() == null ? null : asked.reason().word());
    messages.send(MSG_MAJOR_INCIDENT_ASKED, asked.number(), variables);
  }

  @EventListener
  void correlate(IncidentReassessmentAsked asked) {
    VariableMap variables =
        Variables.createVariables()
            .putValue(IMPACT.name(), asked.impact().word())
            .putValue(URGENCY.name(), asked.urgency().word());
    prioritizeAnew(asked.number(), variables, false);
  }

  @EventListener
  void correlate(IncidentOverrideAsked asked) {
    VariableMap variables =
        Variables.createVariables().putValue(PRIORITY.name(), asked.priority().word());
    prioritizeAnew(asked.number(), variables, true);
  }

  private void prioritizeAnew(RecordNumber number, VariableMap variables, boolean byHand) {
    PRIORITY_BY_HAND.putTransient(variables, byHand);
    tasks.refresh(number, messages.send(MSG_IMPACT_OR_URGENCY_CHANGED, number, variables));
  }

  @EventListener
  void correlate(IncidentFlagAsked asked) {
    VariableMap variables = Variables.createVariables();
    SECURITY_FLAG.putTransient(variables, asked.raised());
    messages.sendAlone(MSG_SECURITY_FLAG_CHANGED, asked.number(), variables);
  }

  @EventListener
  void correlate(IncidentReassignmentAsked asked) {
    messages.sendAlone(
        MSG_GROUP_CHANGED,
        asked.number(),
        Variables.createVariables().putValue(ASSIGNMENT_GROUP.name(), asked.group()));
  }

  @EventListener
  void correlate(IncidentThresholdReached reached) {
    VariableMap variables = Variables.createVariables();
    METRIC.putTransient(variables, reached.metric());
    SHARE.putTransient(variables, reached.share());
    ESCALATION.putTransient(variables, reached.order().words());
    messages.send(MSG_THRESHOLD_REACHED, reached.number(), variables);
  }

  /** An answer needs nobody who waits for it: it is kept on the record in any case. */
  @EventListener
  void correlate(IncidentAnswered answered) {
    messages.tellAlone(MSG_HOLD_REASON_ENDED, answered.number());
  }

  @EventListener
  void correlate(IncidentHoldEnded ended) {
    messages.sendAlone(MSG_HOLD_REASON_ENDED, ended.number(), Variables.createVariables());
  }
}
