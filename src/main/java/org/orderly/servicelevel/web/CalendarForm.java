package org.orderly.servicelevel.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.CalendarHours;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.NewCalendar;
import org.orderly.servicelevel.TypedCalendar;
import org.orderly.servicelevel.WorkingCalendar;
import org.orderly.servicelevel.WorkingInterval;

/**
 * The form of a calendar: what stands in its fields, and what was refused of it.
 *
 * @param typed by field: key, name, zone, the weekdays, always, dates, reason
 * @param refusal null where nothing was refused
 */
record CalendarForm(Map<String, String> typed, @Nullable RuleViolation refusal) {

  private static final String ALWAYS = "always";
  private static final String DATES = "dates";

  /** A form for a new calendar, from Monday to Friday. */
  static CalendarForm blank(String zone) {
    Map<String, String> typed = new HashMap<>();
    typed.put("zone", zone);
    for (DayOfWeek day : DayOfWeek.values()) {
      typed.put(word(day), day.compareTo(DayOfWeek.FRIDAY) <= 0 ? "08:00–18:00" : "");
    }
    return new CalendarForm(typed, null);
  }

  /** A form that changes a calendar. */
  static CalendarForm of(WorkingCalendar calendar, Map<LocalDate, DatedHours> dates) {
    Map<String, String> typed = new HashMap<>();
    typed.put("name", calendar.name());
    typed.put("zone", calendar.zone().getId());
    for (DayOfWeek day : DayOfWeek.values()) {
      typed.put(word(day), CalendarHours.written(calendar.week().getOrDefault(day, List.of())));
    }
    typed.put(DATES, String.join("\n", CalendarLines.written(new TreeMap<>(dates))));
    return new CalendarForm(typed, null);
  }

  CalendarForm refused(RuleViolation refused) {
    return new CalendarForm(typed, refused);
  }

  /** This form with a reason in it. */
  CalendarForm because(String reason) {
    Map<String, String> more = new HashMap<>(typed);
    more.put("reason", reason);
    return new CalendarForm(more, refusal);
  }

  /** The calendar meant, under this key. */
  TypedCalendar read(String key) {
    Map<String, String> unreadable = new LinkedHashMap<>();
    return new TypedCalendar(
        new NewCalendar(
            key,
            value("name").strip(),
            CalendarRequest.readZone(value("zone"), unreadable),
            week(unreadable),
            CalendarLines.dates(value(DATES), unreadable)),
        unreadable);
  }

  private Map<DayOfWeek, List<WorkingInterval>> week(Map<String, String> unreadable) {
    Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (typed.containsKey(ALWAYS)) {
        week.put(day, List.of(WorkingInterval.DAY));
      } else {
        CalendarLines.hours(value(word(day)))
            .ifPresentOrElse(
                hours -> week.put(day, hours),
                () ->
                    unreadable.put("week." + word(day), "Give hours as 08:00–12:00, 13:00–17:00"));
      }
    }
    return week;
  }

  /** What stands in a field. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Why the field was refused; null where it was not. */
  public @Nullable String error(String field) {
    return refusal == null ? null : refusal.fields().get(field);
  }

  /** Why dates were refused, one line each. */
  public List<String> dateErrors() {
    return refusal == null
        ? List.of()
        : new TreeMap<>(refusal.fields())
            .entrySet().stream()
                .filter(field -> field.getKey().startsWith(DATES))
                .map(field -> told(field.getKey(), field.getValue()))
                .toList();
  }

  private static String told(String field, String message) {
    return field.equals(DATES)
        ? message
        : field.substring(DATES.length() + 1).replace("line-", "# ") + ": " + message;
  }

  /** The weekdays, by the names of their fields. */
  public List<String> weekdays() {
    return Arrays.stream(DayOfWeek.values()).map(CalendarForm::word).toList();
  }

  static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
