package org.orderly.incident;

import org.orderly.kernel.RuleCode;

/** What incident management refuses. */
public enum IncidentRule implements RuleCode {
  UNKNOWN("ITSM-INC-001", 404, "An incident is found by its number"),
  REPORT_INCOMPLETE("ITSM-INC-002", 400, "A report says what is wrong, and with which service"),
  TRANSITION("ITSM-INC-003", 409, "An incident changes its state only as its life cycle allows"),
  SERVICE_UNKNOWN("ITSM-INC-004", 400, "An incident concerns a service of the catalogue"),
  PERSON_UNKNOWN("ITSM-INC-005", 400, "Callers are known, active people"),
  GROUP_UNKNOWN("ITSM-INC-006", 400, "An incident is assigned to a resolver group"),
  ON_BEHALF("ITSM-INC-007", 403, "Only staff and programs report for another caller"),
  STAFF_ONLY("ITSM-INC-008", 403, "Only staff steer an incident"),
  REASON_MISSING("ITSM-INC-009", 400, "A reason is given"),
  HOLD_UNTIL("ITSM-INC-010", 400, "An incident is held until an instant to come"),
  NOTHING_CHANGED("ITSM-INC-011", 409, "A change changes something"),
  SECURITY_PATH("ITSM-INC-012", 400, "Only security works on a security incident"),
  ROLE_NEEDED("ITSM-INC-013", 403, "Some steps are for a role alone"),
  RELATION("ITSM-INC-014", 400, "Incidents that belong together are named by number"),
  REVIEW_ACTION("ITSM-INC-015", 400, "A review's action names what, who and when"),
  MAJOR_TRANSITION("ITSM-INC-016", 409, "A major incident goes on only as its course allows"),
  AFFECTED_ITEM("ITSM-INC-017", 400, "An incident concerns configuration items in use");

  private final Rule rule;

  IncidentRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
