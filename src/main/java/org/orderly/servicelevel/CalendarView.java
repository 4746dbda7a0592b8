package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A working calendar over HTTP.
 *
 * @param zone the zone whose wall clock counts
 * @param week opening and closing times by weekday; {@code 24:00} is the end of the day
 * @param holidays names by date
 */
public record CalendarView(
    String key,
    String name,
    String zone,
    SortedMap<String, List<List<String>>> week,
    SortedMap<LocalDate, String> holidays) {

  /** The view of a calendar. */
  public static CalendarView of(WorkingCalendar calendar) {
    SortedMap<String, List<List<String>>> week = new TreeMap<>(CalendarView::byWeekday);
    calendar
        .week()
        .forEach(
            (day, hours) ->
                week.put(
                    word(day),
                    hours.stream()
                        .map(one -> List.of(one.from().toString(), one.closing()))
                        .toList()));
    return new CalendarView(
        calendar.key(),
        calendar.name(),
        calendar.zone().getId(),
        week,
        new TreeMap<>(calendar.holidays()));
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static int byWeekday(String one, String other) {
    return DayOfWeek.valueOf(one.toUpperCase(Locale.ROOT))
        .compareTo(DayOfWeek.valueOf(other.toUpperCase(Locale.ROOT)));
  }
}
