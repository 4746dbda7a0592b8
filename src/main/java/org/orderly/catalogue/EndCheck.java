package org.orderly.catalogue;

import java.time.LocalDate;
import java.util.Map;
import org.orderly.kernel.Validity;

/** Checks that what was agreed ends on a day to come, before it would have ended, for a reason. */
public final class EndCheck {

  private static final int LONGEST_REASON = 4_000;

  private EndCheck() {}

  /**
   * Adds a message for each field that is refused.
   *
   * @param today in the zone of the validity
   * @param fields messages by field: {@code lastDay} and {@code reason}
   */
  public static void check(
      Validity validity,
      LocalDate lastDay,
      String reason,
      LocalDate today,
      Map<String, String> fields) {
    LocalDate planned = validity.to();
    if (lastDay.isBefore(today)) {
      fields.put("lastDay", "It has held to this day: end it on " + today + " or later");
    } else if (lastDay.isBefore(validity.from())) {
      fields.put("lastDay", lastDay + " lies before its first day, " + validity.from());
    } else if (planned != null && !lastDay.isBefore(planned)) {
      fields.put("lastDay", "It ends on " + planned + " anyhow, not on " + lastDay);
    }
    if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      fields.put("reason", "Say why, in up to " + LONGEST_REASON + " characters");
    }
  }
}
