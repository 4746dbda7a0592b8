package org.orderly.servicelevel.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of service-level-review. Kept are the instants that its timers read; all others
 * live for one transaction (ADR 0020).
 */
final class ServiceLevelReviewVariables {

  // kept
  static final ProcessVariable<Date> REVIEW_DUE = new ProcessVariable<>("reviewDue", Date.class);
  static final ProcessVariable<Date> ESCALATION_DUE =
      new ProcessVariable<>("escalationDue", Date.class);

  // what decides a gateway in the same transaction
  static final ProcessVariable<Boolean> TARGETS_MISSED = ProcessVariable.flag("targetsMissed");
  static final ProcessVariable<Boolean> AGREEMENT_STAYS = ProcessVariable.flag("agreementStays");

  // what a message carries
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  // fields of forms
  static final ProcessVariable<String> MISSED_REASONS = ProcessVariable.text("missedReasons");
  static final ProcessVariable<String> OTHER_REASON = ProcessVariable.text("otherReason");
  static final ProcessVariable<String> PLANNED_AT_INPUT = ProcessVariable.text("plannedAtInput");
  static final ProcessVariable<String> AGENDA = ProcessVariable.text("agenda");
  static final ProcessVariable<String> HELD_ON_INPUT = ProcessVariable.text("heldOnInput");
  static final ProcessVariable<String> PARTICIPANTS = ProcessVariable.text("participants");
  static final ProcessVariable<String> CUSTOMER_WORDS = ProcessVariable.text("customerWords");
  static final ProcessVariable<String> SATISFACTION = ProcessVariable.text("satisfaction");
  static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
  static final ProcessVariable<String> ACTIONS = ProcessVariable.text("actions");
  static final ProcessVariable<String> AGREEMENT_OUTCOME = ProcessVariable.text("agreementOutcome");
  static final ProcessVariable<String> NEXT_REVIEW_INPUT = ProcessVariable.text("nextReviewInput");

  private ServiceLevelReviewVariables() {}
}
