package org.orderly.servicelevel.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orderly.servicelevel.CalendarHours;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.WorkingCalendar;
import org.orderly.servicelevel.WorkingInterval;

/** A calendar in the language of who reads it: its week as bars, the dates of a year as lines. */
final class CalendarShown {

  private static final int MINUTE = 60;

  /** The end of the day, in minutes. */
  private static final int DAY = 24 * MINUTE;

  private final WorkingCalendar calendar;
  private final Locale locale;

  CalendarShown(WorkingCalendar calendar, Locale locale) {
    this.calendar = calendar;
    this.locale = locale;
  }

  /** A weekday with its hours, and where they lie in the day, in minutes. */
  record Day(String field, String name, String hours, List<Bar> bars) {}

  /** Working hours in minutes since midnight. */
  record Bar(int from, int length) {}

  /** Dates in a row, as they are read. */
  record Line(String dates, String weekdays, String name, String hours) {}

  List<Day> week() {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day -> {
              List<WorkingInterval> hours = calendar.week().getOrDefault(day, List.of());
              return new Day(
                  CalendarForm.word(day),
                  day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                  CalendarHours.written(hours),
                  hours.stream().map(CalendarShown::bar).toList());
            })
        .toList();
  }

  /** The hours of the week in words, days in a row with the same hours in one line. */
  List<String> hours() {
    List<Day> days = week();
    List<String> lines = new ArrayList<>();
    int first = 0;
    for (int next = 1; next <= days.size(); next++) {
      if (next == days.size() || !days.get(next).hours().equals(days.get(first).hours())) {
        if (!days.get(first).hours().isEmpty()) {
          lines.add(
              together(days.get(first).name(), days.get(next - 1).name())
                  + ": "
                  + days.get(first).hours());
        }
        first = next;
      }
    }
    return lines;
  }

  private static Bar bar(WorkingInterval hours) {
    int from = minutes(hours.from());
    int to = hours.to().equals(LocalTime.MIDNIGHT) ? DAY : minutes(hours.to());
    return new Bar(from, to - from);
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * MINUTE + time.getMinute();
  }

  /** The years that have dates, and this one. */
  List<Integer> years(int thisYear) {
    SortedMap<Integer, Boolean> years = new TreeMap<>();
    years.put(thisYear, true);
    calendar.dates().keySet().forEach(date -> years.put(date.getYear(), true));
    return List.copyOf(years.keySet());
  }

  List<Line> dates(int year) {
    SortedMap<LocalDate, DatedHours> ofYear = new TreeMap<>();
    calendar
        .dates()
        .forEach(
            (date, hours) -> {
              if (date.getYear() == year) {
                ofYear.put(date, hours);
              }
            });
    List<Line> lines = new ArrayList<>();
    for (CalendarLines.DateRange range : CalendarLines.ranges(ofYear)) {
      lines.add(
          new Line(
              together(day(range.first()), day(range.last())),
              together(weekday(range.first()), weekday(range.last())),
              range.hours().name(),
              CalendarHours.written(range.hours().intervals())));
    }
    return lines;
  }

  private static String together(String first, String last) {
    return first.equals(last) ? first : first + " – " + last;
  }

  private String day(LocalDate date) {
    return day(date, locale);
  }

  private String weekday(LocalDate date) {
    return weekday(date, locale);
  }

  static String weekday(LocalDate date, Locale locale) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  static String day(LocalDate date, Locale locale) {
    return date.format(
        DateTimeFormatter.ofPattern(
            locale.getLanguage().equals("de") ? "d. MMM uuuu" : "d MMM uuuu", locale));
  }

  /** The zones that a form offers: those that are named by a place. */
  static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
        .sorted()
        .toList();
  }
}
