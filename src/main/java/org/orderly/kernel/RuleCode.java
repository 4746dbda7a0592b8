package org.orderly.kernel;

/** A rule that can refuse; each module lists its own in one enum. */
public interface RuleCode {

  /** The code of a defect of the server: no rule refused anything. */
  String DEFECT = "ITSM-KRN-500";

  /**
   * What is known of a rule.
   *
   * @param code stable, such as {@code ITSM-INC-004}
   * @param status what HTTP answers to a refusal, 400 to 499
   * @param title the rule in a few words, for people
   */
  record Rule(String code, int status, String title) {}

  /** What is known of this rule. */
  Rule rule();

  /** The stable code, such as {@code ITSM-INC-004}. */
  default String code() {
    return rule().code();
  }

  /** The HTTP status that a refusal by this rule answers, 400 to 499. */
  default int status() {
    return rule().status();
  }

  /** The rule in a few words, for people. */
  default String title() {
    return rule().title();
  }
}
