package org.orderly.notification;

import org.orderly.kernel.RuleCode;

/** What notification refuses. */
public enum NotificationRule implements RuleCode {
  UNKNOWN("ITSM-NTF-001", 404, "A notification is found by its key"),
  SENT("ITSM-NTF-002", 409, "What was sent is not sent again"),
  TEXT_HIDDEN("ITSM-NTF-003", 403, "What people are told is for them alone");

  private final String code;
  private final int status;
  private final String title;

  NotificationRule(String code, int status, String title) {
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
