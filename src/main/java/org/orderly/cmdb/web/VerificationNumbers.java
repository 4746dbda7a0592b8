package org.orderly.cmdb.web;

import org.orderly.cmdb.VerificationRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads the number of a verification that an address names. */
final class VerificationNumbers {

  private VerificationNumbers() {}

  /** Answers for what is no number as for a number that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .orElseThrow(
            () ->
                new RuleViolation(
                    VerificationRule.UNKNOWN,
                    "There is no verification of this number that you may see"));
  }
}
