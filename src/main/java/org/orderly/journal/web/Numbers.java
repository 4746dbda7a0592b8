package org.orderly.journal.web;

import org.orderly.journal.JournalRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads the number that an address or a body names. */
final class Numbers {

  private Numbers() {}

  /** Answers for what is no number as for a number that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .orElseThrow(
            () ->
                new RuleViolation(
                    JournalRule.RECORD_UNKNOWN,
                    "There is no record " + typed + " that you may see"));
  }
}
