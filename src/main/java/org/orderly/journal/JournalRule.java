package org.orderly.journal;

import org.orderly.kernel.RuleCode;

/** What the journal refuses. */
public enum JournalRule implements RuleCode {
  EMPTY("ITSM-JRN-001", 400, "An entry says something"),
  TOO_LONG("ITSM-JRN-002", 400, "An entry has at most 20,000 characters");

  private final String code;
  private final int status;
  private final String title;

  JournalRule(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
