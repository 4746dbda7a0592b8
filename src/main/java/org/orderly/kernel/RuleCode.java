package org.orderly.kernel;

/** A rule that can refuse; each module lists its own in one enum. */
public interface RuleCode {

  /** The stable code, such as {@code ITSM-INC-004}. */
  String code();

  /** The HTTP status that a refusal by this rule answers, 400 to 499. */
  int status();

  /** The rule in a few words, for people. */
  String title();
}
