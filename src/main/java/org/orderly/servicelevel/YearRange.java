package org.orderly.servicelevel;

import java.time.LocalDate;
import java.util.Map;
import org.orderly.kernel.RuleViolation;

/**
 * The years for which days are proposed.
 *
 * @param first from {@link #EARLIEST}
 * @param last not before the first, up to {@link #LATEST}, and {@link #MOST} years at most
 */
public record YearRange(int first, int last) {

  /** The years whose dates a calendar takes. */
  public static final int EARLIEST = 1970;

  public static final int LATEST = 2199;

  /** For how many years days are proposed at once. */
  public static final int MOST = 10;

  /**
   * Years that make sense.
   *
   * @throws RuleViolation ITSM-SLM-002 where they do not
   */
  public YearRange {
    if (first < EARLIEST || last > LATEST || last < first || last - first >= MOST) {
      String message = "Up to " + MOST + " years in a row, between " + EARLIEST + " and " + LATEST;
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_REFUSED, "Refused: years. " + message, Map.of("to", message));
    }
  }

  static boolean takes(LocalDate day) {
    return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
  }

  boolean contains(LocalDate day) {
    return day.getYear() >= first && day.getYear() <= last;
  }

  LocalDate begin() {
    return LocalDate.of(first, 1, 1);
  }

  LocalDate end() {
    return LocalDate.of(last, 12, 31);
  }
}
