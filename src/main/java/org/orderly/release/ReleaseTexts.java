package org.orderly.release;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;

/** What people type about a release. */
final class ReleaseTexts {

  static final int LONGEST = 4_000;

  private ReleaseTexts() {}

  /** As it is kept. */
  static String of(@Nullable String typed) {
    return WholeText.of(Objects.requireNonNullElse(typed, "")).strip();
  }

  /** As it is kept, or null where nothing was typed. */
  static @Nullable String orNull(@Nullable String typed) {
    String text = of(typed);
    return text.isEmpty() ? null : text;
  }

  /**
   * A reason as it is kept.
   *
   * @param field under which it was typed
   * @throws RuleViolation ITSM-REL-007
   */
  static String reason(String field, @Nullable String typed) {
    String reason = of(typed);
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
      String refusal = "Give a reason of 1 to " + LONGEST + " characters";
      throw new RuleViolation(
          ReleaseRule.REASON_MISSING, "Refused: " + refusal, Map.of(field, refusal));
    }
    return reason;
  }
}
