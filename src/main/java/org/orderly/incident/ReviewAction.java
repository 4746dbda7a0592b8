package org.orderly.incident;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.kernel.RuleViolation;

/**
 * What the review of a major incident decided to do.
 *
 * @param owner the key of who does it
 * @param due until when
 */
public record ReviewAction(String what, String owner, LocalDate due) {

  private static final Pattern LINE =
      Pattern.compile("\\s*(\\S.*?)\\s*;\\s*(\\S+)\\s*;\\s*(\\d{4}-\\d{2}-\\d{2})\\s*");
  private static final String FORM = "One action a line: what; owner's sign-in name; 2027-01-31";

  /**
   * Reads what was typed, one action a line.
   *
   * @throws RuleViolation ITSM-INC-015 for a line that does not name what, owner and date
   */
  static List<ReviewAction> read(String typed) {
    return Arrays.stream(typed.split("\\R"))
        .filter(line -> !line.isBlank())
        .map(ReviewAction::one)
        .toList();
  }

  private static ReviewAction one(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw refused();
    }
    try {
      return new ReviewAction(parts.group(1), parts.group(2), LocalDate.parse(parts.group(3)));
    } catch (java.time.DateTimeException noDate) {
      throw refused();
    }
  }

  static RuleViolation refused() {
    return new RuleViolation(IncidentRule.REVIEW_ACTION, FORM, Map.of("actions", FORM));
  }

  /** The action in one line, as it is read. */
  String line() {
    return what + "; " + owner + "; " + due;
  }
}
