package org.orderly.change.web;

import org.orderly.change.ChangeRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads the number of a change whose implementation an address names. */
final class ImplementationNumbers {

  private ImplementationNumbers() {}

  /** Answers for what is no number of a change as for one that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .filter(number -> number.kind() == RecordKind.CHANGE)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ChangeRule.UNKNOWN, "There is no change of this number that you may see"));
  }
}
