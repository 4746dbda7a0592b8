package org.orderly.change;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;

/** What people type about a change. */
final class ChangeTexts {

  static final int LONGEST = 4_000;

  private ChangeTexts() {}

  /** As it is kept. */
  static String of(@Nullable String typed) {
    return WholeText.of(Objects.requireNonNullElse(typed, "")).strip();
  }

  /**
   * A reason as it is kept.
   *
   * @throws RuleViolation ITSM-CHG-008
   */
  static String reason(@Nullable String typed) {
    String reason = of(typed);
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
      String refusal = "Give a reason of 1 to " + LONGEST + " characters";
      throw new RuleViolation(
          ChangeRule.REASON_REFUSED, "Refused: " + refusal, Map.of("reason", refusal));
    }
    return reason;
  }
}
