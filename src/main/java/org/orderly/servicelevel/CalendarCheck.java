package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.orderly.kernel.RuleViolation;

/** Checks a calendar whole, so that one answer names every field that needs a better value. */
final class CalendarCheck {

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_NAME = 160;
  private static final int MOST_INTERVALS = 24;
  private static final int MOST_HOLIDAYS = 2_000;

  private CalendarCheck() {}

  static void check(NewCalendar calendar) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (calendar.key().length() > LONGEST_KEY || !KEY.matcher(calendar.key()).matches()) {
      fields.put("key", "Use up to " + LONGEST_KEY + " of a-z, 0-9 and -");
    }
    if (isBadName(calendar.name())) {
      fields.put("name", "Give a name of 1 to " + LONGEST_NAME + " characters");
    }
    if (calendar.week().values().stream().allMatch(List::isEmpty)) {
      fields.put("week", "Give working hours for one weekday at least");
    }
    calendar.week().forEach((day, hours) -> checkDay(day, hours, fields));
    checkHolidays(calendar.holidays(), fields);
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_REFUSED,
          "The calendar was not accepted: " + String.join("; ", fields.values()),
          fields);
    }
  }

  private static void checkDay(
      DayOfWeek day, List<WorkingInterval> hours, Map<String, String> fields) {
    String field = "week." + day.name().toLowerCase(Locale.ROOT);
    if (hours.size() > MOST_INTERVALS) {
      fields.put(field, "At most " + MOST_INTERVALS + " intervals a day");
    } else if (!hours.stream().allMatch(WorkingInterval::wholeMinutes)) {
      fields.put(field, "Give whole minutes, as 08:00");
    } else if (hours.stream().anyMatch(WorkingInterval::reversed)) {
      fields.put(field, "An interval ends after it begins; split one that goes over midnight");
    } else if (overlapping(hours)) {
      fields.put(field, "Intervals of a day do not overlap");
    }
  }

  private static boolean overlapping(List<WorkingInterval> hours) {
    List<WorkingInterval> sorted =
        hours.stream().sorted(Comparator.comparingLong(WorkingInterval::opens)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).opens() < sorted.get(i - 1).closes()) {
        return true;
      }
    }
    return false;
  }

  private static void checkHolidays(Map<LocalDate, String> holidays, Map<String, String> fields) {
    if (holidays.size() > MOST_HOLIDAYS) {
      fields.put("holidays", "At most " + MOST_HOLIDAYS + " holidays");
    } else if (holidays.values().stream().anyMatch(CalendarCheck::isBadName)) {
      fields.put("holidays", "Give each holiday a name of 1 to " + LONGEST_NAME + " characters");
    }
  }

  private static boolean isBadName(String name) {
    return name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME;
  }
}
