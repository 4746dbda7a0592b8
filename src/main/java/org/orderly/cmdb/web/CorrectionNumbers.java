package org.orderly.cmdb.web;

import org.orderly.cmdb.CmdbRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads which correction is meant. */
final class CorrectionNumbers {

  private CorrectionNumbers() {}

  /** What is no number of a correction is answered like one that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .filter(number -> number.kind() == RecordKind.CONFIGURATION_CORRECTION)
        .orElseThrow(
            () ->
                new RuleViolation(
                    CmdbRule.CORRECTION_UNKNOWN,
                    "There is no correction of this number that you may see"));
  }
}
