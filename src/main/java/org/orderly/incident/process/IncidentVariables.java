package org.orderly.incident.process;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.ProcessVariable;
import org.orderly.incident.DecisionFacts;

/**
 * The variables of incident-management. Those that a gateway or a task reads later are kept; inputs
 * of decision tables and fields of forms live for one transaction, so that free text never enters
 * the engine's tables (ADR 0020).
 */
final class IncidentVariables {

  // kept
  static final ProcessVariable<String> CALLER = ProcessVariable.text("caller");
  static final ProcessVariable<Boolean> CLASSIFIED = ProcessVariable.flag("classified");
  static final ProcessVariable<String> IMPACT = ProcessVariable.text("impact");
  static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");
  static final ProcessVariable<String> PRIORITY = ProcessVariable.text("priority");
  static final ProcessVariable<String> ASSIGNMENT_GROUP = ProcessVariable.text("assignmentGroup");
  static final ProcessVariable<String> ASSIGNEE = ProcessVariable.text("assignee");
  static final ProcessVariable<Date> HOLD_UNTIL = new ProcessVariable<>("holdUntil", Date.class);
  static final ProcessVariable<Boolean> CLOSES_WHEN_ELAPSED =
      ProcessVariable.flag("closesWhenElapsed");
  static final ProcessVariable<Date> CONFIRMATION_DUE =
      new ProcessVariable<>("confirmationDue", Date.class);

  // inputs of decision tables
  static final ProcessVariable<String> SCOPE = ProcessVariable.text("scope");
  static final ProcessVariable<String> CRITICALITY = ProcessVariable.text("criticality");
  static final ProcessVariable<Boolean> VIP = ProcessVariable.flag("vip");
  static final ProcessVariable<String> WORK_STOPPAGE = ProcessVariable.text("workStoppage");
  static final ProcessVariable<String> WORKAROUND = ProcessVariable.text("workaround");
  static final ProcessVariable<Long> HOURS_TO_DEADLINE =
      new ProcessVariable<>("hoursToDeadline", Long.class);
  static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");
  static final ProcessVariable<Boolean> SECURITY_FLAG = ProcessVariable.flag("securityFlag");
  static final ProcessVariable<String> SUPPORT_GROUP = ProcessVariable.text("supportGroup");

  static final ProcessVariable<Boolean> PRIORITY_BY_HAND = ProcessVariable.flag("priorityByHand");

  // what a message says
  static final ProcessVariable<String> METRIC = ProcessVariable.text("metric");
  static final ProcessVariable<Integer> SHARE = new ProcessVariable<>("share", Integer.class);

  /** Not {@code escalation}: earlier models, which run on, keep their own decision under it. */
  static final ProcessVariable<String> ESCALATION = ProcessVariable.text("escalationOrder");

  static final ProcessVariable<String> CLOSE_CODE = ProcessVariable.text("closeCode");

  // what decides a gateway in the same transaction
  static final ProcessVariable<String> REMINDER_CYCLE = ProcessVariable.text("reminderCycle");
  static final ProcessVariable<Boolean> REVIEW_NEEDED = ProcessVariable.flag("reviewNeeded");

  // fields of forms
  static final ProcessVariable<String> ARRANGED = ProcessVariable.text("arranged");
  static final ProcessVariable<Boolean> ASSESSED_BY_HAND = ProcessVariable.flag("assessedByHand");
  static final ProcessVariable<String> ASSESSMENT_REASON = ProcessVariable.text("assessmentReason");
  static final ProcessVariable<String> SUBCATEGORY = ProcessVariable.text("subcategory");
  static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");
  static final ProcessVariable<String> RESOLUTION_CODE = ProcessVariable.text("resolutionCode");
  static final ProcessVariable<String> RESOLUTION_TEXT = ProcessVariable.text("resolutionText");
  static final ProcessVariable<String> DUPLICATE_OF = ProcessVariable.text("duplicateOf");
  static final ProcessVariable<String> WITH_CHILDREN = ProcessVariable.text("withChildren");
  static final ProcessVariable<String> CHOSEN_CHILDREN = ProcessVariable.text("chosenChildren");
  static final ProcessVariable<String> HOLD_REASON = ProcessVariable.text("holdReason");
  static final ProcessVariable<String> HOLD_UNTIL_INPUT = ProcessVariable.text("holdUntilInput");
  static final ProcessVariable<String> HOLD_ASKED_TEXT = ProcessVariable.text("holdAskedText");
  static final ProcessVariable<String> HAND_OVER_REASON = ProcessVariable.text("handOverReason");
  static final ProcessVariable<String> WORK_NOTE = ProcessVariable.text("workNote");
  static final ProcessVariable<String> CONFIRMED = ProcessVariable.text("confirmed");
  static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  private IncidentVariables() {}

  /** Lays out what the decision tables read, for a start. */
  static void putInputs(VariableMap variables, DecisionFacts facts) {
    inputs(facts).forEach((input, value) -> variables.putValueTyped(input, transientValue(value)));
  }

  /** Lays out what the decision tables read, for the steps that follow in this transaction. */
  static void setInputs(VariableScope scope, DecisionFacts facts) {
    inputs(facts).forEach((input, value) -> scope.setVariable(input, transientValue(value)));
  }

  private static TypedValue transientValue(@Nullable Object value) {
    return Variables.untypedValue(value, true);
  }

  private static Map<String, @Nullable Object> inputs(DecisionFacts facts) {
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    inputs.put(SCOPE.name(), facts.scope());
    inputs.put(CRITICALITY.name(), facts.criticality());
    inputs.put(VIP.name(), facts.vip());
    inputs.put(WORK_STOPPAGE.name(), facts.workStoppage());
    inputs.put(WORKAROUND.name(), facts.workaround());
    inputs.put(HOURS_TO_DEADLINE.name(), facts.hoursToDeadline());
    inputs.put(CATEGORY.name(), facts.category());
    inputs.put(SECURITY_FLAG.name(), facts.securityFlag());
    inputs.put(SUPPORT_GROUP.name(), facts.supportGroup());
    return inputs;
  }
}
