package org.orderly.change.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of change-management and change-assessment, and what their tables read and answer.
 * Kept are words of decisions, who answers for the change, and which areas are asked until when;
 * all others live for one transaction (ADR 0020).
 */
final class ChangeVariables {

  // kept
  static final ProcessVariable<String> CHANGE_OWNER = ProcessVariable.text("changeOwner");
  static final ProcessVariable<Number> RISK_SCORE =
      new ProcessVariable<>("riskScore", Number.class);
  static final ProcessVariable<String> RISK_LEVEL = ProcessVariable.text("riskLevel");
  static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");
  static final ProcessVariable<Number> LEAD_TIME_DAYS =
      new ProcessVariable<>("leadTimeDays", Number.class);
  static final ProcessVariable<String> CHANGE_TYPE = ProcessVariable.text("changeType");
  static final ProcessVariable<Boolean> TRANSITION_NEEDED =
      ProcessVariable.flag("transitionNeeded");
  static final ProcessVariable<Boolean> MADE_FIRST = ProcessVariable.flag("madeFirst");
  static final ProcessVariable<String> AUTHORIZATION = ProcessVariable.text("authorization");
  static final ProcessVariable<String> AUTHORIZATION_RESULT =
      ProcessVariable.text("authorizationResult");
  static final ProcessVariable<String> CHANGE_OUTCOME = ProcessVariable.text("changeOutcome");
  static final ProcessVariable<String> REVIEW_NEED = ProcessVariable.text("reviewNeed");
  static final ProcessVariable<String> ASSESSMENT_AREAS = ProcessVariable.text("assessmentAreas");
  static final ProcessVariable<Integer> ASSESSMENTS =
      new ProcessVariable<>("assessments", Integer.class);
  static final ProcessVariable<Date> ASSESSMENT_DUE =
      new ProcessVariable<>("assessmentDue", Date.class);

  // kept for one area
  static final ProcessVariable<Integer> LOOP_COUNTER =
      new ProcessVariable<>("loopCounter", Integer.class);
  static final ProcessVariable<String> PART = ProcessVariable.text("part");
  static final ProcessVariable<String> ASSESSOR = ProcessVariable.text("assessor");
  static final ProcessVariable<String> ASSESSMENT_GROUP = ProcessVariable.text("assessmentGroup");

  // what decides a gateway, in the same transaction
  static final ProcessVariable<Boolean> COMPLETE = ProcessVariable.flag("complete");
  static final ProcessVariable<Boolean> FOUND = ProcessVariable.flag("found");
  static final ProcessVariable<Boolean> EMERGENCY_OPEN = ProcessVariable.flag("emergencyOpen");
  static final ProcessVariable<Boolean> AS_WEIGHED = ProcessVariable.flag("asWeighed");

  // what tables read, in the same transaction
  static final ProcessVariable<String> EXPERIENCE = ProcessVariable.text("experience");
  static final ProcessVariable<String> COMPLEXITY = ProcessVariable.text("complexity");
  static final ProcessVariable<String> DISRUPTION = ProcessVariable.text("disruption");
  static final ProcessVariable<String> TESTABILITY = ProcessVariable.text("testability");
  static final ProcessVariable<String> REVERSAL = ProcessVariable.text("reversal");
  static final ProcessVariable<String> CRITICALITY = ProcessVariable.text("criticality");
  static final ProcessVariable<Integer> DOWNSTREAM =
      new ProcessVariable<>("downstream", Integer.class);
  static final ProcessVariable<Boolean> FAILED_BEFORE = ProcessVariable.flag("failedBefore");
  static final ProcessVariable<Boolean> COLLIDES = ProcessVariable.flag("collides");
  static final ProcessVariable<String> SERVICE_EFFECT = ProcessVariable.text("serviceEffect");
  static final ProcessVariable<Integer> DISRUPTED_CUSTOMERS =
      new ProcessVariable<>("disruptedCustomers", Integer.class);
  static final ProcessVariable<Integer> OUTAGE_MINUTES =
      new ProcessVariable<>("outageMinutes", Integer.class);
  static final ProcessVariable<String> TEMPLATE_FIT = ProcessVariable.text("templateFit");
  static final ProcessVariable<Boolean> PRESSING = ProcessVariable.flag("pressing");
  static final ProcessVariable<Boolean> LEAD_TIME_KEPT = ProcessVariable.flag("leadTimeKept");
  static final ProcessVariable<String> INCIDENTS_CAUSED = ProcessVariable.text("incidentsCaused");
  static final ProcessVariable<String> ASSESSMENT_AREA = ProcessVariable.text("assessmentArea");
  static final ProcessVariable<Boolean> OUTAGE = ProcessVariable.flag("outage");
  static final ProcessVariable<String> ASSESSMENT_NEEDED = ProcessVariable.text("assessmentNeeded");

  // fields of forms, and what a message carries
  static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");
  static final ProcessVariable<String> REMARK = ProcessVariable.text("remark");
  static final ProcessVariable<String> EMERGENCY_COURSE = ProcessVariable.text("emergencyCourse");
  static final ProcessVariable<String> LEAD_TIME_COURSE = ProcessVariable.text("leadTimeCourse");
  static final ProcessVariable<String> TRANSITION_PLAN = ProcessVariable.text("transitionPlan");
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  private ChangeVariables() {}
}
