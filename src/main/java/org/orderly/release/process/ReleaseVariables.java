package org.orderly.release.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of release-and-deployment and release-deployment, and what their decision tables
 * read and answer. Kept are keys of people, words and instants that tasks, gateways and timers read
 * later, and of each stage which one it is; all others live for one transaction (ADR 0020).
 */
final class ReleaseVariables {

  /** What a deployment comes to where the release goes through all of it again. */
  static final String PLANNED_ANEW = "planned-anew";

  // kept
  static final ProcessVariable<String> MANAGER = ProcessVariable.text("manager");
  static final ProcessVariable<String> ACCEPTOR = ProcessVariable.text("acceptor");
  static final ProcessVariable<String> CRITICALITY = ProcessVariable.text("criticality");
  static final ProcessVariable<String> RELEASE_TYPE = ProcessVariable.text("releaseType");
  static final ProcessVariable<String> ACCEPTANCE_TIME = ProcessVariable.text("acceptanceTime");
  static final ProcessVariable<String> DEPLOYMENT_RESULT = ProcessVariable.text("deploymentResult");
  static final ProcessVariable<Integer> STAGES = new ProcessVariable<>("stages", Integer.class);
  static final ProcessVariable<Integer> SUPPORT_DAYS =
      new ProcessVariable<>("supportDays", Integer.class);
  static final ProcessVariable<Date> SUPPORT_ENDS =
      new ProcessVariable<>("supportEnds", Date.class);
  static final ProcessVariable<String> SUPPORT_CYCLE = ProcessVariable.text("supportCycle");
  static final ProcessVariable<String> RELEASE_OUTCOME = ProcessVariable.text("releaseOutcome");

  // kept for one stage
  static final ProcessVariable<String> PART = ProcessVariable.text("part");
  static final ProcessVariable<Date> STAGE_DUE = new ProcessVariable<>("stageDue", Date.class);

  // what decides a gateway or a table in the same transaction
  static final ProcessVariable<Boolean> EMERGENCY = ProcessVariable.flag("emergency");
  static final ProcessVariable<String> CHANGE_CATEGORY = ProcessVariable.text("changeCategory");
  static final ProcessVariable<Integer> CHANGES = new ProcessVariable<>("changes", Integer.class);
  static final ProcessVariable<Boolean> CRITERIA_MET = ProcessVariable.flag("criteriaMet");
  static final ProcessVariable<Boolean> GATES_OPEN = ProcessVariable.flag("gatesOpen");
  static final ProcessVariable<Boolean> STAGE_FAILED = ProcessVariable.flag("stageFailed");
  static final ProcessVariable<Boolean> BACKED_OUT = ProcessVariable.flag("backedOut");
  static final ProcessVariable<Boolean> CHANGE_FAILED = ProcessVariable.flag("changeFailed");
  static final ProcessVariable<Integer> CRITICAL_INCIDENTS =
      new ProcessVariable<>("criticalIncidents", Integer.class);
  static final ProcessVariable<Integer> INCIDENTS =
      new ProcessVariable<>("incidents", Integer.class);

  // what a message carries
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  // fields of forms
  static final ProcessVariable<String> REMARK = ProcessVariable.text("remark");
  static final ProcessVariable<String> COMPONENTS = ProcessVariable.text("components");
  static final ProcessVariable<String> CRITERIA_RESULTS = ProcessVariable.text("criteriaResults");
  static final ProcessVariable<String> FAILED_CRITERIA = ProcessVariable.text("failedCriteria");
  static final ProcessVariable<String> ACCEPTANCE = ProcessVariable.text("acceptance");
  static final ProcessVariable<String> GATE_STEP = ProcessVariable.text("gateStep");
  static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");
  static final ProcessVariable<String> BEGUN_INPUT = ProcessVariable.text("begunInput");
  static final ProcessVariable<String> STAGE_RESULT = ProcessVariable.text("stageResult");
  static final ProcessVariable<String> VERIFICATION = ProcessVariable.text("verification");
  static final ProcessVariable<String> BACK_OUT_STEP = ProcessVariable.text("backOutStep");
  static final ProcessVariable<String> FINDINGS = ProcessVariable.text("findings");
  static final ProcessVariable<String> OPPORTUNITIES = ProcessVariable.text("opportunities");

  private ReleaseVariables() {}
}
