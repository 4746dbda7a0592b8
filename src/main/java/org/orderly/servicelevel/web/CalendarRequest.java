package org.orderly.servicelevel.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.NewCalendar;
import org.orderly.servicelevel.ServiceLevelRule;
import org.orderly.servicelevel.WorkingInterval;

/**
 * A calendar as it is sent.
 *
 * @param week pairs of opening and closing times by the weekday's name
 * @param holidays names by date
 */
record CalendarRequest(
    @Nullable String key,
    @Nullable String name,
    @Nullable String zone,
    @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> week,
    @Nullable Map<String, @Nullable String> holidays) {

  /**
   * The calendar meant.
   *
   * @throws RuleViolation ITSM-SLM-002 where a time, a date, a weekday or the zone cannot be read
   */
  NewCalendar calendar() {
    Map<String, String> fields = new LinkedHashMap<>();
    NewCalendar calendar =
        new NewCalendar(
            Objects.requireNonNullElse(key, ""),
            Objects.requireNonNullElse(name, ""),
            readZone(fields),
            readWeek(fields),
            readHolidays(fields));
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_REFUSED,
          "The calendar was not accepted: " + String.join("; ", fields.values()),
          fields);
    }
    return calendar;
  }

  private ZoneId readZone(Map<String, String> fields) {
    try {
      return ZoneId.of(Objects.requireNonNullElse(zone, ""));
    } catch (DateTimeException unknown) {
      fields.put("zone", "Name a zone, such as Europe/Berlin");
      return ZoneId.of("UTC");
    }
  }

  private Map<DayOfWeek, List<WorkingInterval>> readWeek(Map<String, String> fields) {
    Map<DayOfWeek, List<WorkingInterval>> read = new EnumMap<>(DayOfWeek.class);
    Objects.requireNonNullElse(
            week, Map.<String, @Nullable List<@Nullable List<@Nullable String>>>of())
        .forEach(
            (day, hours) -> {
              try {
                read.put(
                    DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                    given(hours).stream().map(CalendarRequest::interval).toList());
              } catch (DateTimeException | IllegalArgumentException unreadable) {
                fields.put(
                    "week", "Give pairs of times by weekday, as monday: [[\"08:00\",\"18:00\"]]");
              }
            });
    return read;
  }

  private static WorkingInterval interval(@Nullable List<@Nullable String> pair) {
    List<@Nullable String> times = given(pair);
    if (times.size() != 2) {
      throw new IllegalArgumentException("No pair of times");
    }
    return WorkingInterval.of(given(times.get(0)), given(times.get(1)));
  }

  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("Nothing is given");
    }
    return value;
  }

  private Map<LocalDate, DatedHours> readHolidays(Map<String, String> fields) {
    Map<LocalDate, DatedHours> read = new TreeMap<>();
    Objects.requireNonNullElse(holidays, Map.<String, @Nullable String>of())
        .forEach(
            (day, label) -> {
              try {
                read.put(
                    LocalDate.parse(day),
                    DatedHours.holiday(Objects.requireNonNullElse(label, "")));
              } catch (DateTimeException unreadable) {
                fields.put("holidays", "Give names by date, as 2026-12-25");
              }
            });
    return read;
  }
}
