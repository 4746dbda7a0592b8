package org.orderly.cmdb;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;

/** What people type about a correction. */
final class CorrectionText {

  private static final int LONGEST = 4_000;

  private CorrectionText() {}

  /** As it is kept. */
  static String of(@Nullable String typed) {
    return WholeText.of(Objects.requireNonNullElse(typed, "")).strip();
  }

  /** What is wrong with a reason; null where nothing is. */
  static @Nullable String refusal(String reason) {
    return reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST
        ? "Give a reason of 1 to " + LONGEST + " characters"
        : null;
  }

  /**
   * A reason as it is kept.
   *
   * @throws RuleViolation ITSM-CMD-021
   */
  static String reason(@Nullable String typed) {
    String reason = of(typed);
    String refusal = refusal(reason);
    if (refusal != null) {
      throw new RuleViolation(
          CmdbRule.CORRECTION_REFUSED, "Refused: " + refusal, Map.of("reason", refusal));
    }
    return reason;
  }
}
