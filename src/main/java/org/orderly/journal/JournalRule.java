package org.orderly.journal;

import org.orderly.kernel.RuleCode;

/** What the journal refuses. */
public enum JournalRule implements RuleCode {
  EMPTY("ITSM-JRN-001", 400, "An entry says something"),
  TOO_LONG("ITSM-JRN-002", 400, "An entry has at most 20,000 characters");

  private final Rule rule;

  JournalRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
