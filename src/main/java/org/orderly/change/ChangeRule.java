package org.orderly.change;

import org.orderly.kernel.RuleCode;

/** What change management refuses. */
public enum ChangeRule implements RuleCode {
  UNKNOWN("ITSM-CHG-001", 404, "A change is found by its number, a version by its own"),
  CONTENT_REFUSED("ITSM-CHG-002", 400, "A change says what, why and of what, and its parts fit"),
  STAFF_ONLY("ITSM-CHG-003", 403, "Staff other than auditors ask for changes"),
  OWNER_ONLY("ITSM-CHG-004", 403, "Its requester, its owner and change managers write a change"),
  NOT_IN_STATE("ITSM-CHG-005", 409, "A change takes the steps that its state allows"),
  NOT_EDITABLE("ITSM-CHG-006", 409, "What is before those who authorize stays as it is"),
  WRITTEN_MEANWHILE("ITSM-CHG-007", 412, "A change is written by who has read its last version"),
  REASON_REFUSED("ITSM-CHG-008", 400, "A change is recalled and cancelled for a reason");

  private final Rule rule;

  ChangeRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
