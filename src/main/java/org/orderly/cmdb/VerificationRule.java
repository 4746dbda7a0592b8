package org.orderly.cmdb;

import org.orderly.kernel.RuleCode;

/** What is refused of verifications of configuration items. */
public enum VerificationRule implements RuleCode {
  UNKNOWN(40, 404, "A verification is found by its number"),
  READERS_ONLY(41, 403, "Verifications are for staff"),
  LEADERS_ONLY(42, 403, "Configuration managers begin and cancel verifications"),
  START_REFUSED(43, 400, "A verification has a scope in which there are items"),
  TRANSITION(44, 409, "A verification goes on only as its course allows"),
  OPEN_ALREADY(45, 409, "One verification of a scope is open at a time"),
  OBSERVATION_REFUSED(46, 400, "Each item of a batch is said to be right, or what is otherwise"),
  REASON_MISSING(47, 400, "Who cancels a verification says why");

  private final Rule rule;

  VerificationRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-CMD-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
