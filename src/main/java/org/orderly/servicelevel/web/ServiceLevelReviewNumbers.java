package org.orderly.servicelevel.web;

import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.ServiceLevelReviewRule;

/** Reads the number that an address names. */
final class ServiceLevelReviewNumbers {

  private ServiceLevelReviewNumbers() {}

  /** Answers for what is no number as for a number that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ServiceLevelReviewRule.UNKNOWN,
                    "There is no service level review " + typed + " that you may see"));
  }
}
