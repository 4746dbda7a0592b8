package org.orderly.release.web;

import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.release.ReleaseRule;

/** Reads the number that an address names. */
final class ReleaseNumbers {

  private ReleaseNumbers() {}

  /** Answers for what is no number as for a number that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ReleaseRule.UNKNOWN, "There is no release " + typed + " that you may see"));
  }
}
