package org.orderly.servicelevel.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.servicelevel.CalendarHours;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.WorkingInterval;

/**
 * Hours and dates as people type them: {@code 08:00–12:00, 13:00–17:00} for a day, and for dates a
 * line each, such as {@code 2026-12-24 08:00–12:00 Christmas Eve} or {@code 2026-12-27..2026-12-31
 * – Closed}, where the dash says that nobody works.
 */
final class CalendarLines {

  private static final String CLOSED = "–";
  private static final String UNTIL = "..";
  private static final int LONGEST_RANGE = 366;

  /** What is longer is no line of a calendar, and would take the patterns too deep. */
  private static final int LONGEST_LINE = 1_000;

  /** Some more than a calendar takes: what is beyond is refused, whatever it says. */
  private static final int MOST_READ = 5_000;

  private static final int MOST_TOLD = 100;
  private static final String TIME = "(\\d{1,2})(?::(\\d{2}))?";
  private static final String INTERVAL = TIME + "\\s*[-–—]\\s*" + TIME;
  private static final Pattern ONE = Pattern.compile(INTERVAL);
  private static final Pattern SEVERAL =
      Pattern.compile(INTERVAL + "(?:\\s*[,;]\\s*" + INTERVAL + ")*");
  private static final Pattern LINE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:\\.\\.|…)\\s*(\\S+))?(?:\\s+(.*))?");
  private static final Pattern CLOSED_NAME = Pattern.compile("[-–—](?:\\s+(.*))?");
  private static final Pattern HOURS_NAME = Pattern.compile("(" + SEVERAL + ")(?:\\s+(.*))?");

  private CalendarLines() {}

  /** The hours of a day; none where nothing is typed, empty where it cannot be read. */
  static Optional<List<WorkingInterval>> hours(String typed) {
    if (typed.isBlank()) {
      return Optional.of(List.of());
    }
    return typed.length() <= LONGEST_LINE && SEVERAL.matcher(typed.strip()).matches()
        ? read(typed)
        : Optional.empty();
  }

  private static Optional<List<WorkingInterval>> read(String hours) {
    try {
      return Optional.of(ONE.matcher(hours).results().map(CalendarLines::interval).toList());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static WorkingInterval interval(MatchResult typed) {
    return WorkingInterval.of(
        time(typed.group(1), typed.group(2)), time(typed.group(3), typed.group(4)));
  }

  private static String time(String hour, String minute) {
    return (hour.length() == 1 ? "0" + hour : hour) + ":" + (minute == null ? "00" : minute);
  }

  /**
   * The dates of all lines.
   *
   * @param unreadable takes a message for each line that cannot be read
   */
  static SortedMap<LocalDate, DatedHours> dates(String typed, Map<String, String> unreadable) {
    SortedMap<LocalDate, DatedHours> dates = new TreeMap<>();
    List<String> lines = typed.lines().toList();
    for (int n = 0;
        n < lines.size() && dates.size() < MOST_READ && unreadable.size() < MOST_TOLD;
        n++) {
      if (!lines.get(n).isBlank()) {
        add(lines.get(n).strip(), n + 1, dates, unreadable);
      }
    }
    return dates;
  }

  private static void add(
      String line,
      int number,
      SortedMap<LocalDate, DatedHours> dates,
      Map<String, String> unreadable) {
    if (line.length() > LONGEST_LINE) {
      unreadable.put("dates.line-" + number, "A line has at most " + LONGEST_LINE + " characters");
      return;
    }
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      unreadable.put(
          "dates.line-" + number, "Begin with a date, as 2026-12-25 or 2026-12-27..2026-12-31");
      return;
    }
    try {
      LocalDate first = LocalDate.parse(parts.group(1));
      LocalDate last = parts.group(2) == null ? first : LocalDate.parse(parts.group(2));
      if (last.isBefore(first) || first.plusDays(LONGEST_RANGE).isBefore(last)) {
        unreadable.put("dates.line-" + number, "A range ends after it begins, within a year");
        return;
      }
      Optional<DatedHours> hours = dated(parts.group(3) == null ? "" : parts.group(3));
      if (hours.isEmpty()) {
        unreadable.put("dates.line-" + number, "Give hours as 08:00–12:00, 13:00–17:00");
        return;
      }
      first
          .datesUntil(last.plusDays(1))
          .filter(day -> dates.put(day, hours.orElseThrow()) != null)
          .forEach(day -> unreadable.put("dates." + day, "A date is given once"));
    } catch (DateTimeException noDate) {
      unreadable.put("dates.line-" + number, "There is no such date");
    }
  }

  private static Optional<DatedHours> dated(String rest) {
    Matcher closed = CLOSED_NAME.matcher(rest);
    if (closed.matches()) {
      return Optional.of(DatedHours.holiday(orEmpty(closed.group(1))));
    }
    Matcher hours = HOURS_NAME.matcher(rest);
    if (hours.matches()) {
      String name = orEmpty(hours.group(hours.groupCount()));
      return read(hours.group(1)).map(intervals -> new DatedHours(name, intervals));
    }
    return Optional.of(DatedHours.holiday(rest.strip()));
  }

  private static String orEmpty(String name) {
    return name == null ? "" : name.strip();
  }

  /** The dates as lines, those in a row with the same hours and name in one. */
  static List<String> written(SortedMap<LocalDate, DatedHours> dates) {
    return ranges(dates).stream().map(CalendarLines::written).toList();
  }

  /** Dates in a row with the same hours and name. */
  static List<DateRange> ranges(SortedMap<LocalDate, DatedHours> dates) {
    List<DateRange> ranges = new ArrayList<>();
    dates.forEach(
        (date, hours) -> {
          DateRange before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
          if (before != null && before.goesOn(date, hours)) {
            ranges.set(ranges.size() - 1, new DateRange(before.first(), date, hours));
          } else {
            ranges.add(new DateRange(date, date, hours));
          }
        });
    return ranges;
  }

  /** One line. */
  static String written(DateRange range) {
    String dates =
        range.first().equals(range.last())
            ? range.first().toString()
            : range.first() + UNTIL + range.last();
    String hours =
        range.hours().isHoliday() ? CLOSED : CalendarHours.written(range.hours().intervals());
    return dates + " " + hours + " " + range.hours().name();
  }

  /** Dates in a row, and what is on each of them. */
  record DateRange(LocalDate first, LocalDate last, DatedHours hours) {

    boolean goesOn(LocalDate date, DatedHours other) {
      return last.plusDays(1).equals(date)
          && hours.equals(other)
          && !first.plusDays(LONGEST_RANGE).isBefore(date);
    }
  }
}
