package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;

/** A baseline says what it is called and why it was taken. */
final class BaselineCheck {

  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_REASON = 4_000;

  private BaselineCheck() {}

  /** The wish with its texts as they are kept. */
  static NewBaseline check(NewBaseline wish) {
    Map<String, String> refused = new LinkedHashMap<>(wish.unreadable());
    Checked name = ValueCheck.line(WholeText.of(wish.name()), LONGEST_NAME);
    String called = name.value();
    if (called == null || called.isEmpty()) {
      refused.put("name", "Give a name of 1 to " + LONGEST_NAME + " characters in one line");
    }
    String reason = WholeText.of(wish.reason()).strip();
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      refused.put("reason", "Say why, in 1 to " + LONGEST_REASON + " characters");
    }
    if (called == null || !refused.isEmpty()) {
      throw new RuleViolation(
          CmdbRule.BASELINE_REFUSED, "Refused: " + String.join("; ", refused.values()), refused);
    }
    return new NewBaseline(called, reason, wish.scope());
  }

  static RuleViolation empty() {
    String why = "There is no configuration item like that";
    return new RuleViolation(CmdbRule.BASELINE_REFUSED, why, Map.of("items", why));
  }
}
