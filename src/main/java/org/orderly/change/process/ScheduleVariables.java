package org.orderly.change.process;

import org.orderly.engine.ProcessVariable;

/** The variables of change-scheduling and of its table; all live for one transaction (ADR 0020). */
final class ScheduleVariables {

  // whose task it is, and what decides a gateway, in the same transaction
  static final ProcessVariable<String> CHANGE_OWNER = ProcessVariable.text("changeOwner");
  static final ProcessVariable<String> SCHEDULE_FIT = ProcessVariable.text("scheduleFit");
  static final ProcessVariable<Boolean> WINDOW_KEPT = ProcessVariable.flag("windowKept");
  static final ProcessVariable<Boolean> SCHEDULED = ProcessVariable.flag("scheduled");

  // fields of forms
  static final ProcessVariable<String> WINDOW_STARTS_INPUT =
      ProcessVariable.text("windowStartsInput");
  static final ProcessVariable<String> WINDOW_ENDS_INPUT = ProcessVariable.text("windowEndsInput");
  static final ProcessVariable<String> WINDOW_DECISION = ProcessVariable.text("windowDecision");
  static final ProcessVariable<String> COLLISION_REASON = ProcessVariable.text("collisionReason");

  // what the table reads and answers
  static final ProcessVariable<String> COLLISION_KIND = ProcessVariable.text("collisionKind");
  static final ProcessVariable<String> CHANGE_TYPE = ProcessVariable.text("changeType");
  static final ProcessVariable<String> RISK_LEVEL = ProcessVariable.text("riskLevel");
  static final ProcessVariable<String> COLLISION_EFFECT = ProcessVariable.text("collisionEffect");

  private ScheduleVariables() {}
}
