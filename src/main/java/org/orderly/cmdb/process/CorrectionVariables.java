package org.orderly.cmdb.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of configuration-correction. Kept are the instants that its timers read, who
 * proposed it, and whose word it needs; all others live for one transaction (ADR 0020).
 */
final class CorrectionVariables {

  // kept
  static final ProcessVariable<Date> CORRECTION_DUE =
      new ProcessVariable<>("correctionDue", Date.class);
  static final ProcessVariable<Date> ESCALATION_DUE =
      new ProcessVariable<>("escalationDue", Date.class);
  static final ProcessVariable<String> PROPOSER = ProcessVariable.text("proposer");
  static final ProcessVariable<String> AUTHORIZATION = ProcessVariable.text("authorization");

  // inputs of the table
  static final ProcessVariable<String> CRITICALITY = ProcessVariable.text("criticality");
  static final ProcessVariable<String> CORRECTION_KIND = ProcessVariable.text("correctionKind");
  static final ProcessVariable<String> ITEMS = ProcessVariable.text("items");

  // what decides a gateway, or whose task it is, in the same transaction
  static final ProcessVariable<Boolean> PLAN_FITS = ProcessVariable.flag("planFits");
  static final ProcessVariable<Boolean> APPLIED = ProcessVariable.flag("applied");
  static final ProcessVariable<String> AUTHORIZER = ProcessVariable.text("authorizer");

  // fields of forms, and what a message carries
  static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
  static final ProcessVariable<String> REMARK = ProcessVariable.text("remark");
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  private CorrectionVariables() {}
}
