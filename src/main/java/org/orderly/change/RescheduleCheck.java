package org.orderly.change;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/** Says what is wrong with what a change manager wants where too few have voted. */
final class RescheduleCheck {

  static final Duration LONGEST = Duration.ofDays(31);

  private RescheduleCheck() {}

  /**
   * The reason as it is kept.
   *
   * @throws RuleViolation ITSM-CHG-037
   */
  static String check(Reschedule what, @Nullable Instant until, String typed, Instant now) {
    Map<String, String> refused = new LinkedHashMap<>();
    String reason = ChangeTexts.of(typed);
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > ChangeTexts.LONGEST) {
      refused.put("reason", "Give a reason of 1 to " + ChangeTexts.LONGEST + " characters");
    }
    if (what == Reschedule.VOTE_ON
        && (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
      refused.put(
          "untilInput", "Say until when they vote: within " + LONGEST.toDays() + " days from now");
    }
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.RESCHEDULE_REFUSED,
          "Refused: " + String.join("; ", refused.values()),
          refused);
    }
    return reason;
  }
}
