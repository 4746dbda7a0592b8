package org.orderly.change;

import org.orderly.kernel.RuleCode;

/** What change management refuses. */
public enum ChangeRule implements RuleCode {
  UNKNOWN("ITSM-CHG-001", 404, "A change is found by its number, a version by its own"),
  CONTENT_REFUSED("ITSM-CHG-002", 400, "A change says what, why and of what, and its parts fit"),
  STAFF_ONLY("ITSM-CHG-003", 403, "Staff read changes, and ask for them unless they are auditors"),
  OWNER_ONLY("ITSM-CHG-004", 403, "Its requester, its owner and change managers write a change"),
  NOT_IN_STATE("ITSM-CHG-005", 409, "A change takes the steps that its state allows"),
  NOT_EDITABLE("ITSM-CHG-006", 409, "What is before those who authorize stays as it is"),
  WRITTEN_MEANWHILE("ITSM-CHG-007", 412, "A change is written by who has read its last version"),
  REASON_REFUSED("ITSM-CHG-008", 400, "A change is recalled and cancelled for a reason"),
  HAND_IN_IT("ITSM-CHG-020", 403, "Who had a hand in a change neither assesses nor grants it"),
  ASSESSMENT_REFUSED("ITSM-CHG-021", 400, "An objection to a change says why"),
  DECISION_REASON_MISSING("ITSM-CHG-022", 400, "What is decided of a change has its reason"),
  TEMPLATE_UNKNOWN("ITSM-CHG-023", 404, "A template of changes is found by its key"),
  TEMPLATE_REFUSED(
      "ITSM-CHG-024", 400, "A template says all, risks little, and holds a year at most"),
  TEMPLATE_KEEPERS_ONLY("ITSM-CHG-025", 403, "Change managers keep the templates of changes"),
  OWN_TEMPLATE("ITSM-CHG-026", 403, "Who wrote a template or answers for it does not authorize it"),
  TEMPLATE_STATE("ITSM-CHG-027", 409, "A template that is retired stays as it is"),
  OUTCOME_MISSING("ITSM-CHG-028", 400, "Who made a change says what came of it"),
  ROUND_UNKNOWN("ITSM-CHG-030", 404, "An authorization is found by its change and its place"),
  NOT_A_MEMBER("ITSM-CHG-031", 403, "Members named when a change is put to them vote on it"),
  OWN_CHANGE("ITSM-CHG-032", 403, "Nobody authorizes a change that they have a hand in"),
  PROGRAMS_NEVER_VOTE("ITSM-CHG-033", 403, "People vote on a change, programs never do"),
  VOTE_REFUSED("ITSM-CHG-034", 400, "A vote that does not authorize a change says why"),
  VOTED_ALREADY("ITSM-CHG-035", 409, "A vote on a change is final"),
  DECIDED_ALREADY("ITSM-CHG-036", 409, "A vote counts until it is decided or its time is over"),
  RESCHEDULE_REFUSED("ITSM-CHG-037", 400, "Who lets others vote on says why and until when"),
  SCHEDULE_KEEPERS_ONLY(
      "ITSM-CHG-050", 403, "Change and service level managers keep the periods of the schedule"),
  PERIOD_REFUSED("ITSM-CHG-051", 400, "A period says of what, when and why"),
  PERIOD_UNKNOWN("ITSM-CHG-052", 404, "A period of the schedule is found by its id"),
  DRAFT_REFUSED("ITSM-CHG-053", 400, "A window is to come, and lasts 31 days at most"),
  COLLISION_REASON_MISSING("ITSM-CHG-054", 400, "A window that collides is kept for a reason"),
  WINDOW_FORBIDDEN("ITSM-CHG-056", 409, "A window is kept only while nothing forbids it"),
  SCHEDULE_QUERY_REFUSED("ITSM-CHG-055", 400, "The schedule is read for 370 days at most"),
  IMPLEMENTATION_STEP("ITSM-CHG-070", 409, "An implementation goes on only as its course allows"),
  GATE_SHUT("ITSM-CHG-071", 409, "A change is begun and implemented while its gates are open"),
  STEP_REFUSED("ITSM-CHG-072", 400, "A step is reported with its times, and what went otherwise"),
  NO_WAY_BACK("ITSM-CHG-073", 409, "Past its point of no return a change is not backed out"),
  TIME_REFUSED("ITSM-CHG-074", 400, "More time than the window is granted by a change manager"),
  CORRECTION_REFUSED("ITSM-CHG-075", 400, "What is true instead is said by a correction"),
  IMPLEMENTERS_ONLY("ITSM-CHG-076", 403, "Who makes a change stops it and reports its outcome"),
  OUTCOME_REFUSED(
      "ITSM-CHG-077", 400, "A change made elsewhere was made, failed, or was backed out"),
  REVIEWER_REFUSED("ITSM-CHG-080", 403, "Who implemented a change does not review it"),
  REVIEW_STEP("ITSM-CHG-081", 409, "A change is reviewed once, after its implementation"),
  TREND_REFUSED("ITSM-CHG-082", 400, "A trend is of some weeks, months or quarters");

  private final Rule rule;

  ChangeRule(String code, int status, String title) {
    rule = new Rule(code, status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
