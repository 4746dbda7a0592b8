package org.orderly.change.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of change-implementation. Kept are whose it is, the instants that its timers read,
 * how many stages and steps there are, of each step its number and its person, and what is handed
 * back; all others live for one transaction (ADR 0020).
 */
final class ImplementationVariables {

  // kept
  static final ProcessVariable<String> CHANGE_OWNER = ProcessVariable.text("changeOwner");
  static final ProcessVariable<Date> WINDOW_START =
      new ProcessVariable<>("windowStart", Date.class);
  static final ProcessVariable<Date> WINDOW_END = new ProcessVariable<>("windowEnd", Date.class);
  static final ProcessVariable<Integer> STAGES = new ProcessVariable<>("stages", Integer.class);

  // kept for one stage, or one step
  static final ProcessVariable<Integer> STEPS = new ProcessVariable<>("steps", Integer.class);
  static final ProcessVariable<Integer> LOOP_COUNTER =
      new ProcessVariable<>("loopCounter", Integer.class);
  static final ProcessVariable<String> PART = ProcessVariable.text("part");
  static final ProcessVariable<String> IMPLEMENTER = ProcessVariable.text("implementer");

  // handed back
  static final ProcessVariable<String> CHANGE_OUTCOME = ProcessVariable.text("changeOutcome");

  // what decides a gateway in the same transaction
  static final ProcessVariable<Boolean> PREPARATION_NEEDED =
      ProcessVariable.flag("preparationNeeded");
  static final ProcessVariable<Boolean> GATES_OPEN = ProcessVariable.flag("gatesOpen");
  static final ProcessVariable<Boolean> WINDOW_OPEN = ProcessVariable.flag("windowOpen");
  static final ProcessVariable<Boolean> PREPARE_AGAIN = ProcessVariable.flag("prepareAgain");
  static final ProcessVariable<Boolean> STEP_FAILED = ProcessVariable.flag("stepFailed");
  static final ProcessVariable<Boolean> UPDATES_FIT = ProcessVariable.flag("updatesFit");
  static final ProcessVariable<Boolean> APPLY_AGAIN = ProcessVariable.flag("applyAgain");
  static final ProcessVariable<Boolean> REPORTED_DONE = ProcessVariable.flag("reportedDone");

  // what a message carries
  static final ProcessVariable<String> STOP_REASON = ProcessVariable.text("stopReason");
  static final ProcessVariable<String> REPORTED_OUTCOME = ProcessVariable.text("reportedOutcome");
  static final ProcessVariable<String> REPORTED_NOTE = ProcessVariable.text("reportedNote");

  // fields of forms
  static final ProcessVariable<String> TEST_EVIDENCE = ProcessVariable.text("testEvidence");
  static final ProcessVariable<String> BACK_OUT_TEST = ProcessVariable.text("backOutTest");
  static final ProcessVariable<String> CLEARANCE = ProcessVariable.text("clearance");
  static final ProcessVariable<String> CLEARANCE_NOTE = ProcessVariable.text("clearanceNote");
  static final ProcessVariable<String> STEP_RESULT = ProcessVariable.text("stepResult");
  static final ProcessVariable<String> STARTED_AT_INPUT = ProcessVariable.text("startedAtInput");
  static final ProcessVariable<String> ENDED_AT_INPUT = ProcessVariable.text("endedAtInput");
  static final ProcessVariable<Boolean> NO_RETURN_PASSED = ProcessVariable.flag("noReturnPassed");
  static final ProcessVariable<String> STEP_NOTE = ProcessVariable.text("stepNote");
  static final ProcessVariable<String> COURSE = ProcessVariable.text("course");
  static final ProcessVariable<Number> EXTRA_MINUTES =
      new ProcessVariable<>("extraMinutes", Number.class);
  static final ProcessVariable<String> COURSE_REASON = ProcessVariable.text("courseReason");
  static final ProcessVariable<String> RESTORATION = ProcessVariable.text("restoration");
  static final ProcessVariable<String> BACK_OUT_NOTE = ProcessVariable.text("backOutNote");
  static final ProcessVariable<String> UPDATE_COURSE = ProcessVariable.text("updateCourse");
  static final ProcessVariable<String> CORRECTION_NUMBER = ProcessVariable.text("correctionNumber");
  static final ProcessVariable<String> UPDATE_NOTE = ProcessVariable.text("updateNote");

  private ImplementationVariables() {}
}
