package org.orderly.incident.web;

import org.orderly.incident.IncidentRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads the number that an address names. */
final class Numbers {

  private Numbers() {}

  /** Answers for what is no number as for a number that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .orElseThrow(
            () ->
                new RuleViolation(
                    IncidentRule.UNKNOWN, "There is no incident " + typed + " that you may see"));
  }
}
