package org.orderly.incident.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of major-incident, and of the criteria that lead there. Kept are the key of the
 * major incident and who works on it; all others live for one transaction (ADR 0020).
 */
final class MajorIncidentVariables {

  // kept
  static final ProcessVariable<Long> MAJOR_INCIDENT =
      new ProcessVariable<>("majorIncident", Long.class);
  static final ProcessVariable<String> MAJOR_GROUP = ProcessVariable.text("majorGroup");
  static final ProcessVariable<String> MAJOR_CRITERION = ProcessVariable.text("majorCriterion");

  // inputs of the table of criteria
  static final ProcessVariable<Boolean> MAJOR_STANDING = ProcessVariable.flag("majorStanding");
  static final ProcessVariable<String> MAJOR_REASON = ProcessVariable.text("majorReason");
  static final ProcessVariable<Integer> CHILDREN = new ProcessVariable<>("children", Integer.class);
  static final ProcessVariable<Integer> CUSTOMERS =
      new ProcessVariable<>("customers", Integer.class);

  // what timers read when their task begins
  static final ProcessVariable<Date> DECISION_DUE =
      new ProcessVariable<>("decisionDue", Date.class);
  static final ProcessVariable<Date> REVIEW_DUE = new ProcessVariable<>("reviewDue", Date.class);
  static final ProcessVariable<String> INTERNAL_CYCLE = ProcessVariable.text("internalCycle");
  static final ProcessVariable<String> CUSTOMER_CYCLE = ProcessVariable.text("customerCycle");

  // what the model says of one of its tasks
  static final ProcessVariable<String> AUDIENCE = ProcessVariable.text("audience");

  // fields of forms
  static final ProcessVariable<String> DECLARED = ProcessVariable.text("declared");
  static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("decisionReason");
  static final ProcessVariable<String> BRIDGE = ProcessVariable.text("bridge");
  static final ProcessVariable<String> MAJOR_MANAGER = ProcessVariable.text("majorManager");
  static final ProcessVariable<String> TECHNICAL_LEAD = ProcessVariable.text("technicalLead");
  static final ProcessVariable<String> COMMUNICATIONS_LEAD =
      ProcessVariable.text("communicationsLead");
  static final ProcessVariable<String> SCRIBE = ProcessVariable.text("scribe");
  static final ProcessVariable<String> BUSINESS_IMPACT = ProcessVariable.text("businessImpact");
  static final ProcessVariable<String> RESTORED = ProcessVariable.text("restored");
  static final ProcessVariable<String> RESTORED_TEXT = ProcessVariable.text("restoredText");
  static final ProcessVariable<String> STAND_DOWN_TEXT = ProcessVariable.text("standDownText");
  static final ProcessVariable<String> FINDINGS = ProcessVariable.text("findings");
  static final ProcessVariable<String> ACTIONS = ProcessVariable.text("actions");

  private MajorIncidentVariables() {}
}
