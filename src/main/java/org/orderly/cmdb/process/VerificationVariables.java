package org.orderly.cmdb.process;

import java.util.Date;
import org.orderly.engine.ProcessVariable;

/**
 * The variables of configuration-verification, and what its decision table reads and answers. Kept
 * are the instants that its timers read, how many batches there are, and of each batch its number
 * and its group; all others live for one transaction (ADR 0020).
 */
final class VerificationVariables {

  // kept
  static final ProcessVariable<Date> VERIFICATION_DUE =
      new ProcessVariable<>("verificationDue", Date.class);
  static final ProcessVariable<Date> ESCALATION_DUE =
      new ProcessVariable<>("escalationDue", Date.class);
  static final ProcessVariable<Integer> BATCHES = new ProcessVariable<>("batches", Integer.class);

  // kept for one batch
  static final ProcessVariable<Integer> LOOP_COUNTER =
      new ProcessVariable<>("loopCounter", Integer.class);
  static final ProcessVariable<String> PART = ProcessVariable.text("part");
  static final ProcessVariable<String> CHECKERS = ProcessVariable.text("checkers");

  // what decides a gateway in the same transaction
  static final ProcessVariable<Boolean> CORRECTABLE = ProcessVariable.flag("correctable");
  static final ProcessVariable<Boolean> ACCURATE = ProcessVariable.flag("accurate");

  // what a message carries
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  // fields of forms
  static final ProcessVariable<String> OBSERVATIONS = ProcessVariable.text("observations");
  static final ProcessVariable<String> OTHER_ITEMS = ProcessVariable.text("otherItems");

  // what the decision table reads
  static final ProcessVariable<String> CLASS_PATH = ProcessVariable.text("classPath");
  static final ProcessVariable<String> CRITICALITY = ProcessVariable.text("criticality");

  // what it answers
  static final ProcessVariable<Integer> INTERVAL_MONTHS =
      new ProcessVariable<>("intervalMonths", Integer.class);
  static final ProcessVariable<String> CHECKED_BY = ProcessVariable.text("checkedBy");
  static final ProcessVariable<Integer> SAMPLE_LEAST =
      new ProcessVariable<>("sampleLeast", Integer.class);
  static final ProcessVariable<Integer> SAMPLE_PERCENT =
      new ProcessVariable<>("samplePercent", Integer.class);
  static final ProcessVariable<Integer> SAMPLE_MOST =
      new ProcessVariable<>("sampleMost", Integer.class);
  static final ProcessVariable<Integer> THRESHOLD =
      new ProcessVariable<>("threshold", Integer.class);

  private VerificationVariables() {}
}
