package org.orderly.incident;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Counts business days, Monday to Friday, at the same time of day. */
final class BusinessDays {

  private BusinessDays() {}

  /**
   * The instant so many business days later; from a weekend, counted from the Monday on.
   *
   * @param days 0 or more
   */
  static Instant after(Instant start, int days, ZoneId zone) {
    ZonedDateTime day = start.atZone(zone);
    for (int left = days; left > 0; left--) {
      day = day.plusDays(1);
      while (isWeekend(day)) {
        day = day.plusDays(1);
      }
    }
    return day.toInstant();
  }

  private static boolean isWeekend(ZonedDateTime day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
