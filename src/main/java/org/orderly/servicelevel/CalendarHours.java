package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a reader should know of the hours of a calendar. */
public final class CalendarHours {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private CalendarHours() {}

  /** Whether all time of an ordinary week counts, however it was typed. */
  public static boolean roundTheClock(WorkingCalendar calendar) {
    return Arrays.stream(DayOfWeek.values())
        .allMatch(day -> wholeDay(calendar.week().getOrDefault(day, List.of())));
  }

  private static boolean wholeDay(List<WorkingInterval> hours) {
    long reached = 0;
    for (WorkingInterval one :
        hours.stream().sorted(Comparator.comparingLong(WorkingInterval::opens)).toList()) {
      if (one.opens() > reached) {
        return false;
      }
      reached = one.closes();
    }
    return reached == WallClockHours.DAY;
  }

  /**
   * The weekdays and dates whose hours end at 23:59, so that a minute of the day does not count
   * (zammad #3180).
   */
  public static List<String> lastMinuteMissing(WorkingCalendar calendar) {
    Stream<String> weekdays =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> missing(calendar.week().getOrDefault(day, List.of())))
            .map(day -> day.name().toLowerCase(Locale.ROOT));
    Stream<String> dates =
        calendar.facts().dates().entrySet().stream()
            .filter(date -> missing(date.getValue().intervals()))
            .sorted(Map.Entry.comparingByKey())
            .map(date -> date.getKey().toString());
    return Stream.concat(weekdays, dates).toList();
  }

  private static boolean missing(List<WorkingInterval> hours) {
    return hours.stream().anyMatch(one -> one.to().equals(LAST_MINUTE));
  }

  /** Hours as people write them; empty where there are none. */
  public static String written(List<WorkingInterval> hours) {
    String written = CalendarDifference.hours(hours);
    return written == null ? "" : written;
  }
}
