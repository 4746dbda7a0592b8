package org.orderly.change.web;

import org.orderly.change.ChangeRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads which change the address of a page means. */
final class PageNumbers {

  private PageNumbers() {}

  /** What is no number of a change is answered like one that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .filter(number -> number.kind() == RecordKind.CHANGE)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ChangeRule.UNKNOWN, "There is no change of this number that you may see"));
  }
}
