package org.orderly.change;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/**
 * Says what is wrong with what a change manager wants where too few have voted.
 *
 * @param votesLeft whether there is anybody who may vote and has not
 * @param latest until when an authorization is of use; null for ever
 */
record RescheduleCheck(boolean votesLeft, @Nullable Instant latest, Instant now) {

  static final Duration LONGEST = Duration.ofDays(31);

  /**
   * The reason as it is kept.
   *
   * @throws RuleViolation ITSM-CHG-037
   */
  String check(Reschedule what, @Nullable Instant until, String typed) {
    Map<String, String> refused = new LinkedHashMap<>();
    String reason = ChangeTexts.of(typed);
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > ChangeTexts.LONGEST) {
      refused.put("reason", "Give a reason of 1 to " + ChangeTexts.LONGEST + " characters");
    }
    if (what == Reschedule.VOTE_ON) {
      checkVotingOn(until, refused);
    }
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.RESCHEDULE_REFUSED,
          "Refused: " + String.join("; ", refused.values()),
          refused);
    }
    return reason;
  }

  private void checkVotingOn(@Nullable Instant until, Map<String, String> refused) {
    if (!votesLeft) {
      refused.put("reschedule", "Nobody is left who may vote: send it back for another plan");
    } else if (latest != null && !latest.isAfter(now)) {
      refused.put("reschedule", "Its window came: send it back for another window");
    } else if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      refused.put(
          "untilInput", "Say until when they vote: within " + LONGEST.toDays() + " days from now");
    } else if (latest != null && until.isAfter(latest)) {
      refused.put("untilInput", "They vote until " + ContentSection.at(latest) + " at most");
    }
  }
}
