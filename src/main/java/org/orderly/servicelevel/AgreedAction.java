package org.orderly.servicelevel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.kernel.RuleViolation;

/**
 * What a service level review decided to do.
 *
 * @param owner the key of who does it
 * @param due until when
 */
public record AgreedAction(String what, String owner, LocalDate due) {

  static final String FIELD = "actions";

  private static final Pattern LINE =
      Pattern.compile("\\s*(\\S.*?)\\s*;\\s*([^\\s;]+)\\s*;\\s*(\\d{4}-\\d{2}-\\d{2})\\s*");
  private static final String FORM = "One action a line: what; owner's sign-in name; 2027-01-31";

  /**
   * Reads what was typed, one action a line.
   *
   * @throws RuleViolation ITSM-SLR-008 for a line that does not name what, owner and date
   */
  static List<AgreedAction> read(String typed) {
    return typed.lines().filter(line -> !line.isBlank()).map(AgreedAction::one).toList();
  }

  private static AgreedAction one(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw refused(FORM);
    }
    try {
      return new AgreedAction(parts.group(1), parts.group(2), LocalDate.parse(parts.group(3)));
    } catch (DateTimeException noDate) {
      throw refused(FORM);
    }
  }

  static RuleViolation refused(String message) {
    return new RuleViolation(
        ServiceLevelReviewRule.ACTION_REFUSED, message, Map.of(FIELD, message));
  }

  /** The action in one line, as it is read. */
  String line() {
    return what + "; " + owner + "; " + due;
  }
}
