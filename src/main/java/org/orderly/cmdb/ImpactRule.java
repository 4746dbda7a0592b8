package org.orderly.cmdb;

import org.orderly.kernel.RuleCode;

/** What is refused of questions on impact. */
public enum ImpactRule implements RuleCode {
  QUESTION_REFUSED(1, 400, "Impact is asked of 1 to 1,000 items, over 1 to 50 relations");

  private final Rule rule;

  ImpactRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-CMI-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
