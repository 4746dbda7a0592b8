package org.orderly.servicelevel;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Working hours of a day without a break, by the wall clock of the calendar's zone.
 *
 * @param from the first instant that counts
 * @param to the first instant that does not count any more; midnight is the end of the day
 */
public record WorkingInterval(LocalTime from, LocalTime to) {

  /** The whole day. */
  public static final WorkingInterval DAY =
      new WorkingInterval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  static final String END_OF_DAY = "24:00";

  private static final long NANOS_OF_A_MILLISECOND = 1_000_000;

  /**
   * Reads two wall-clock times.
   *
   * @param from such as {@code 08:00}
   * @param to such as {@code 18:00}; {@code 24:00} is the end of the day
   * @throws java.time.format.DateTimeParseException where one is no time
   */
  public static WorkingInterval of(String from, String to) {
    return new WorkingInterval(
        LocalTime.parse(from), to.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(to));
  }

  boolean wholeMinutes() {
    return isWholeMinute(from) && isWholeMinute(to);
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }

  boolean reversed() {
    return opens() >= closes();
  }

  long opens() {
    return from.toNanoOfDay() / NANOS_OF_A_MILLISECOND;
  }

  long closes() {
    return to.equals(LocalTime.MIDNIGHT)
        ? WallClockHours.DAY
        : to.toNanoOfDay() / NANOS_OF_A_MILLISECOND;
  }

  String closing() {
    return to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to.toString();
  }
}
