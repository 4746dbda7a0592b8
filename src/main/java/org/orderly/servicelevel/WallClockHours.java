package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Counts working hours on a wall clock that is never set back or forward, in milliseconds since the
 * epoch as that wall clock shows it. Sums over weeks and holidays are kept, so that years cost no
 * more than hours.
 */
final class WallClockHours {

  static final long DAY = 86_400_000L;

  private static final int WEEK = 7;

  /** The epoch was a Thursday; the Monday after it begins the first week. */
  private static final long FIRST_MONDAY = 4;

  private final long[][] opens = new long[WEEK][];
  private final long[][] closes = new long[WEEK][];
  private final long[] ofDay = new long[WEEK];
  private final long[] beforeDay = new long[WEEK];
  private final long ofWeek;
  private final long[] holidays;
  private final long[] lost;

  WallClockHours(Map<DayOfWeek, List<WorkingInterval>> week, Collection<LocalDate> daysOff) {
    long sum = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      int n = day.ordinal();
      List<WorkingInterval> intervals = week.getOrDefault(day, List.of());
      opens[n] = intervals.stream().mapToLong(WorkingInterval::opens).sorted().toArray();
      closes[n] = intervals.stream().mapToLong(WorkingInterval::closes).sorted().toArray();
      ofDay[n] = Arrays.stream(closes[n]).sum() - Arrays.stream(opens[n]).sum();
      beforeDay[n] = sum;
      sum += ofDay[n];
    }
    ofWeek = sum;
    holidays = daysOff.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray();
    lost = new long[holidays.length + 1];
    for (int i = 0; i < holidays.length; i++) {
      lost[i + 1] = lost[i] + ofDay[weekday(holidays[i])];
    }
  }

  /** Whether there are any working hours in an ordinary week. */
  boolean any() {
    return ofWeek > 0;
  }

  boolean workedOn(long day) {
    return ofDay[weekday(day)] > 0 && !isHoliday(day);
  }

  /** Working time between two readings of the wall clock, the second not before the first. */
  long between(long from, long to) {
    return until(to) - until(from);
  }

  /**
   * The earliest reading of the wall clock by which so much working time has passed.
   *
   * @param time more than 0
   */
  long after(long from, long time) {
    long wanted = until(from) + time;
    long day = lastDayBefore(wanted, Math.floorDiv(from, DAY));
    long left = wanted - until(day * DAY);
    int weekday = weekday(day);
    int interval = 0;
    while (left > closes[weekday][interval] - opens[weekday][interval]) {
      left -= closes[weekday][interval] - opens[weekday][interval];
      interval++;
    }
    return day * DAY + opens[weekday][interval] + left;
  }

  /** The last day at whose beginning less than the wanted time has been counted. */
  private long lastDayBefore(long wanted, long from) {
    long step = 1;
    while (until((from + step) * DAY) < wanted) {
      step *= 2;
    }
    long before = from + step / 2;
    long notBefore = from + step;
    while (notBefore - before > 1) {
      long middle = (before + notBefore) / 2;
      if (until(middle * DAY) < wanted) {
        before = middle;
      } else {
        notBefore = middle;
      }
    }
    return before;
  }

  /** Working time since the first Monday, negative before. */
  private long until(long wall) {
    long day = Math.floorDiv(wall, DAY);
    long sum =
        Math.floorDiv(day - FIRST_MONDAY, WEEK) * ofWeek
            + beforeDay[weekday(day)]
            - lost[firstHolidayFrom(day)];
    return isHoliday(day) ? sum : sum + withinDay(weekday(day), wall - day * DAY);
  }

  private long withinDay(int weekday, long time) {
    long sum = 0;
    for (int i = 0; i < opens[weekday].length && opens[weekday][i] < time; i++) {
      sum += Math.min(time, closes[weekday][i]) - opens[weekday][i];
    }
    return sum;
  }

  private boolean isHoliday(long day) {
    return Arrays.binarySearch(holidays, day) >= 0;
  }

  private int firstHolidayFrom(long day) {
    int found = Arrays.binarySearch(holidays, day);
    return found >= 0 ? found : -found - 1;
  }

  private static int weekday(long day) {
    return Math.floorMod(day - FIRST_MONDAY, WEEK);
  }
}
