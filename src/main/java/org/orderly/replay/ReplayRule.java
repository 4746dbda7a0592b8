package org.orderly.replay;

import org.orderly.kernel.RuleCode;

/** What the replay refuses: a call, a log, or a single row of it. */
enum ReplayRule implements RuleCode {
  OPTION("ITSM-RPL-001", 400, "A replay is called with a log, and with known options"),
  LOG("ITSM-RPL-002", 400, "A log is a ServiceNow export of incidents as CSV"),
  STATE_UNKNOWN("ITSM-RPL-003", 400, "A row's state is one of ServiceNow's"),
  NO_WAY_BACK("ITSM-RPL-004", 409, "Nothing leads back to new"),
  FOLLOWS_CLOSED("ITSM-RPL-005", 409, "Nothing follows closed"),
  NOT_REPORTED("ITSM-RPL-006", 409, "A row moves an incident that was reported");

  private final Rule rule;

  ReplayRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
