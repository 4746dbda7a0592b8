package org.orderly.change.web;

import org.orderly.change.ChangeRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads numbers of changes in addresses. */
final class ChangeNumbers {

  private ChangeNumbers() {}

  /**
   * The number meant.
   *
   * @throws RuleViolation ITSM-CHG-001 where it is none of a change
   */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .filter(number -> number.kind() == RecordKind.CHANGE)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ChangeRule.UNKNOWN, "There is no change " + typed + " that you may see"));
  }
}
