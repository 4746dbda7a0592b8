package org.orderly.measurement;

import org.orderly.kernel.RuleCode;

/** What measurement refuses. */
public enum MeasurementRule implements RuleCode {
  FIGURE_UNKNOWN("ITSM-MEA-001", 404, "A figure is found by its key"),
  SCOPE_REFUSED("ITSM-MEA-002", 400, "A figure is asked for in a scope that it has"),
  PERIOD_REFUSED("ITSM-MEA-003", 400, "A period ends after it begins, and within five years"),
  STAFF_ONLY("ITSM-MEA-004", 403, "Figures are for staff");

  private final Rule rule;

  MeasurementRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
