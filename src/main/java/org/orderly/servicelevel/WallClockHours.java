package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts working hours on a wall clock that is never set back or forward, in milliseconds since the
 * epoch as that wall clock shows it. Sums over weeks and dates with other hours are kept, so that
 * years cost no more than hours.
 */
final class WallClockHours {

  static final long DAY = 86_400_000L;

  /** What no reading of the wall clock reaches. */
  static final long NEVER = Long.MAX_VALUE;

  /** Twenty thousand years: what is longer ends after the year 9999, whenever it begins. */
  static final long LONGEST = 20_000 * 366 * DAY;

  private static final int WEEK = 7;

  /** The epoch was a Thursday; the Monday after it begins the first week. */
  private static final long FIRST_MONDAY = 4;

  private static final long LAST_WEEK = LocalDate.of(10_000, 1, 1).toEpochDay() / WEEK - 1;

  private final DayHours[] week = new DayHours[WEEK];
  private final long[] beforeDay = new long[WEEK];
  private final long ofWeek;
  private final long[] dates;
  private final DayHours[] dated;

  /**
   * What dates with other hours have added to the weeks, before each of them and after the last.
   */
  private final long[] added;

  WallClockHours(
      Map<DayOfWeek, List<WorkingInterval>> hours, Map<LocalDate, DatedHours> exceptions) {
    long sum = 0;
    for (int day = 0; day < WEEK; day++) {
      week[day] = DayHours.of(hours.getOrDefault(DayOfWeek.of(day + 1), List.of()));
      beforeDay[day] = sum;
      sum += week[day].total();
    }
    ofWeek = sum;
    SortedMap<LocalDate, DatedHours> sorted = new TreeMap<>(exceptions);
    dates = sorted.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
    dated =
        sorted.values().stream()
            .map(other -> DayHours.of(other.intervals()))
            .toArray(DayHours[]::new);
    added = new long[dates.length + 1];
    for (int i = 0; i < dates.length; i++) {
      added[i + 1] = added[i] + dated[i].total() - week[weekday(dates[i])].total();
    }
  }

  /** Working time since the first Monday, negative before; it never falls. */
  long until(long wall) {
    long day = Math.floorDiv(wall, DAY);
    long weeks = Math.floorDiv(day - FIRST_MONDAY, WEEK);
    int weekday = (int) (day - FIRST_MONDAY - weeks * WEEK);
    int date = Arrays.binarySearch(dates, day);
    DayHours hours = date >= 0 ? dated[date] : week[weekday];
    return weeks * ofWeek
        + beforeDay[weekday]
        + added[date >= 0 ? date : -date - 1]
        + hours.until(wall - day * DAY);
  }

  /**
   * The earliest reading of the wall clock by which so much has been counted since the first
   * Monday; {@link #NEVER} where none before the year 10000 is known.
   */
  long reach(long sum) {
    int next = firstDateThatBeginsWith(sum);
    if (next > 0) {
      long left = sum - before(dates[next - 1], next - 1);
      if (left <= dated[next - 1].total()) {
        return dates[next - 1] * DAY + dated[next - 1].reach(left);
      }
    }
    return ofWeek == 0 ? NEVER : reachByWeeks(sum - added[next]);
  }

  private long reachByWeeks(long sum) {
    long weeks = Math.floorDiv(sum - 1, ofWeek);
    if (weeks > LAST_WEEK) {
      return NEVER;
    }
    long left = sum - weeks * ofWeek;
    int day = WEEK - 1;
    while (beforeDay[day] >= left) {
      day--;
    }
    return (FIRST_MONDAY + weeks * WEEK + day) * DAY + week[day].reach(left - beforeDay[day]);
  }

  /** The first of the dates before which so much has been counted already. */
  private int firstDateThatBeginsWith(long sum) {
    int from = 0;
    int to = dates.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (before(dates[middle], middle) < sum) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * What has been counted before a day.
   *
   * @param earlier how many of the dates lie before it
   */
  private long before(long day, int earlier) {
    long week = Math.floorDiv(day - FIRST_MONDAY, WEEK);
    int weekday = (int) (day - FIRST_MONDAY - week * WEEK);
    return week * ofWeek + beforeDay[weekday] + added[earlier];
  }

  private static int weekday(long day) {
    return Math.floorMod(day - FIRST_MONDAY, WEEK);
  }
}
