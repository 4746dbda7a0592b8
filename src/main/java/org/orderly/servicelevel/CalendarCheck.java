package org.orderly.servicelevel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/** Checks a calendar whole, so that one answer names every field that needs a better value. */
final class CalendarCheck {

  static final int LONGEST_REASON = 1_000;
  static final int MOST_DATES = 2_000;

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 64;
  private static final int MOST_INTERVALS = 24;

  private final Map<String, String> faults;

  private CalendarCheck(Map<String, String> unreadable) {
    faults = new LinkedHashMap<>(unreadable);
  }

  /**
   * Lets pass what can be saved.
   *
   * @param reason why the calendar is changed; null for a first version, which needs none
   * @throws RuleViolation ITSM-SLM-002
   */
  static void check(TypedCalendar typed, @Nullable String reason) {
    CalendarCheck check = new CalendarCheck(typed.unreadable());
    check.look(typed.read());
    if (reason != null) {
      check.lookAtReason(reason);
    }
    if (!check.faults.isEmpty()) {
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_REFUSED,
          "The calendar was not accepted: " + String.join("; ", check.faults.values()),
          check.faults);
    }
  }

  private void look(NewCalendar calendar) {
    if (calendar.key().length() > LONGEST_KEY || !KEY.matcher(calendar.key()).matches()) {
      fault("key", "Use up to " + LONGEST_KEY + " of a-z, 0-9 and -");
    }
    if (DayNames.bad(calendar.name())) {
      fault("name", "Give a name of 1 to " + DayNames.LONGEST + " characters, in one line");
    }
    if (calendar.week().values().stream().allMatch(List::isEmpty)
        && faults.keySet().stream().noneMatch(field -> field.startsWith("week"))) {
      fault("week", "Give working hours for one weekday at least");
    }
    calendar
        .week()
        .forEach((day, hours) -> lookAtHours("week." + day.name().toLowerCase(Locale.ROOT), hours));
    if (calendar.dates().size() > MOST_DATES) {
      fault("dates", "At most " + MOST_DATES + " dates");
    } else {
      calendar.dates().forEach(this::lookAtDate);
    }
  }

  private void lookAtDate(LocalDate day, DatedHours dated) {
    String field = "dates." + day;
    if (!YearRange.takes(day)) {
      fault(field, "Give dates between " + YearRange.EARLIEST + " and " + YearRange.LATEST);
    }
    if (DayNames.bad(dated.name())) {
      fault(
          field, "Give each date a name of 1 to " + DayNames.LONGEST + " characters, in one line");
    }
    lookAtHours(field, dated.intervals());
  }

  private void lookAtHours(String field, List<WorkingInterval> hours) {
    if (hours.size() > MOST_INTERVALS) {
      fault(field, "At most " + MOST_INTERVALS + " intervals a day");
    } else if (!hours.stream().allMatch(WorkingInterval::wholeMinutes)) {
      fault(field, "Give whole minutes, as 08:00");
    } else if (hours.stream().anyMatch(WorkingInterval::reversed)) {
      fault(field, "An interval ends after it begins; split one that goes over midnight");
    } else if (overlapping(hours)) {
      fault(field, "Intervals of a day do not overlap");
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

  private void lookAtReason(String reason) {
    if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      fault("reason", "Say why, in 1 to " + LONGEST_REASON + " characters");
    }
  }

  private void fault(String field, String message) {
    faults.putIfAbsent(field, message);
  }
}
