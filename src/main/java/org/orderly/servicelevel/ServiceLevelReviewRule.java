package org.orderly.servicelevel;

import org.orderly.kernel.RuleCode;

/** What is refused of service level reviews. */
public enum ServiceLevelReviewRule implements RuleCode {
  UNKNOWN(1, 404, "A service level review is found by its number"),
  READERS_ONLY(2, 403, "Service level reviews are for staff, and for managers of their customer"),
  LEADERS_ONLY(3, 403, "Service level and relationship managers lead service level reviews"),
  START_REFUSED(4, 400, "A review has a customer, services, days that are over, and an owner"),
  TRANSITION(5, 409, "A service level review goes on only as its course allows"),
  OPEN_ALREADY(6, 409, "One service level review of an agreement is open at a time"),
  REASONS_REFUSED(7, 400, "Each missed target has one reason of the list"),
  ACTION_REFUSED(8, 400, "An action of a review names what, who and when"),
  DAY_REFUSED(9, 400, "The days of a review follow each other"),
  REASON_MISSING(10, 400, "Who cancels a review says why"),
  WRITERS_ONLY(11, 403, "Staff write on a review, its customer's managers for all to read");

  private final Rule rule;

  ServiceLevelReviewRule(int number, int status, String title) {
    rule = new Rule(String.format("ITSM-SLR-%03d", number), status, title);
  }

  @Override
  public Rule rule() {
    return rule;
  }
}
