package org.orderly.change.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of post-implementation-review, and what its decision tables read and answer. Kept
 * are the instants that its timers read; all others live for one transaction (ADR 0020).
 */
final class ReviewVariables {

  // kept
  static final ProcessVariable<Date> LOOK_BACK_UNTIL =
      new ProcessVariable<>("lookBackUntil", Date.class);
  static final ProcessVariable<Date> REVIEW_DUE = new ProcessVariable<>("reviewDue", Date.class);
  static final ProcessVariable<Date> ESCALATION_DUE =
      new ProcessVariable<>("escalationDue", Date.class);

  // fields of forms
  static final ProcessVariable<String> REVIEWED_OUTCOME = ProcessVariable.text("reviewedOutcome");
  static final ProcessVariable<String> BENEFIT = ProcessVariable.text("benefit");
  static final ProcessVariable<String> FINDINGS = ProcessVariable.text("findings");
  static final ProcessVariable<String> LESSONS = ProcessVariable.text("lessons");

  // what the decision tables read
  static final ProcessVariable<String> CHANGE_TYPE = ProcessVariable.text("changeType");
  static final ProcessVariable<String> RISK_LEVEL = ProcessVariable.text("riskLevel");
  static final ProcessVariable<String> CHANGE_OUTCOME = ProcessVariable.text("changeOutcome");
  static final ProcessVariable<String> INCIDENTS_CAUSED = ProcessVariable.text("incidentsCaused");

  // what they answer
  static final ProcessVariable<String> REVIEW_NEED = ProcessVariable.text("reviewNeed");
  static final ProcessVariable<Integer> LOOK_BACK_DAYS =
      new ProcessVariable<>("lookBackDays", Integer.class);
  static final ProcessVariable<Integer> DUE_DAYS = new ProcessVariable<>("dueDays", Integer.class);
  static final ProcessVariable<Integer> ESCALATION_DAYS =
      new ProcessVariable<>("escalationDays", Integer.class);

  private ReviewVariables() {}
}
