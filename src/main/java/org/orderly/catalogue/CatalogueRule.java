package org.orderly.catalogue;

import org.orderly.kernel.RuleCode;

/** What the catalogue refuses. */
public enum CatalogueRule implements RuleCode {
  SERVICE_KEY("ITSM-CAT-001", 400, "A service's key is lower-case letters, digits and hyphens"),
  SERVICE_EXISTS("ITSM-CAT-002", 409, "A service's key is unique"),
  SERVICE_UNKNOWN("ITSM-CAT-003", 400, "A service is one of the catalogue"),
  SUPPORT_GROUP_UNKNOWN("ITSM-CAT-004", 400, "A support group is a resolver group"),
  OWNER_UNKNOWN("ITSM-CAT-005", 400, "A service owner is a known person"),
  CALENDAR_UNKNOWN("ITSM-CAT-006", 400, "A service is supported in the hours of a calendar");

  private final Rule rule;

  CatalogueRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
