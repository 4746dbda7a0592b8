package org.orderly.servicelevel;

import org.orderly.kernel.RuleCode;

/** What service level management refuses. */
public enum ServiceLevelRule implements RuleCode {
  KEEPERS_ONLY(
      "ITSM-SLM-001", 403, "Only service level managers and administrators keep calendars"),
  CALENDAR_REFUSED("ITSM-SLM-002", 400, "A calendar has a key, a name, and hours that fit"),
  CALENDAR_EXISTS("ITSM-SLM-003", 409, "A calendar's key is unique for ever"),
  CALENDAR_UNKNOWN("ITSM-SLM-004", 404, "A calendar is found by its key, a version by its number"),
  RECOMPUTATION_UNEXPLAINED("ITSM-SLM-020", 400, "Clocks are measured anew for a reason"),
  NOTHING_TO_RECOMPUTE(
      "ITSM-SLM-021", 409, "Clocks are measured anew once after a calendar was edited"),
  VECTORS_UNNAMED("ITSM-SLM-022", 400, "Expectations of clocks are read from one file"),
  CALENDAR_UNCHANGED("ITSM-SLM-030", 409, "A new version differs from the one before"),
  CALENDAR_FIXED("ITSM-SLM-031", 409, "The calendar in which all time counts stays as it is"),
  ICALENDAR_REFUSED("ITSM-SLM-032", 400, "An iCalendar file is whole, and of a fitting size"),
  HOLIDAYS_UNKNOWN("ITSM-SLM-033", 400, "Holidays are known of a listed country or part of one"),
  REPORT_READERS_ONLY(
      "ITSM-SLM-050", 403, "Staff see figures of all, a customer's managers their customer's"),
  PERIOD_REFUSED("ITSM-SLM-051", 400, "A report is of a month, a quarter, a half-year or a year"),
  SCHEDULE_KEEPERS_ONLY(
      "ITSM-SLM-052",
      403,
      "Only service level managers and administrators keep the calendar of reports"),
  SCHEDULE_REFUSED("ITSM-SLM-053", 400, "A scheduled report has a purpose and recipients"),
  SCHEDULE_UNKNOWN("ITSM-SLM-054", 404, "A scheduled report is found by its number"),
  SCHEDULE_RETIRED("ITSM-SLM-055", 409, "What is retired is not delivered or changed any more");

  private final Rule rule;

  ServiceLevelRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
