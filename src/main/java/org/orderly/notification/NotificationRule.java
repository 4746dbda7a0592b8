package org.orderly.notification;

import org.orderly.kernel.RuleCode;

/** What notification refuses. */
public enum NotificationRule implements RuleCode {
  UNKNOWN("ITSM-NTF-001", 404, "A notification is found by its key"),
  SENT("ITSM-NTF-002", 409, "What was sent is not sent again"),
  TEXT_HIDDEN("ITSM-NTF-003", 403, "What people are told is for them alone"),
  BEING_SENT("ITSM-NTF-004", 409, "What is being sent is not sent beside that");

  private final Rule rule;

  NotificationRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
