package org.orderly.servicelevel.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.NewCalendar;
import org.orderly.servicelevel.TypedCalendar;
import org.orderly.servicelevel.WorkingInterval;

/**
 * A calendar as it is sent.
 *
 * @param week pairs of opening and closing times by the weekday's name
 * @param holidays names by date
 * @param otherHours dates on which other hours count than on their weekday
 * @param reason why a calendar is changed; a new one needs none
 */
record CalendarRequest(
    @Nullable String key,
    @Nullable String name,
    @Nullable String zone,
    @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> week,
    @Nullable Map<String, @Nullable String> holidays,
    @Nullable Map<String, @Nullable OtherHours> otherHours,
    @Nullable String reason) {

  private static final String PAIRS = "Give pairs of times, as [[\"08:00\",\"18:00\"]]";
  private static final int LONGEST_SHOWN = 20;

  /** The hours of a date. */
  record OtherHours(
      @Nullable String name, @Nullable List<@Nullable List<@Nullable String>> hours) {}

  /** The calendar meant, under this key. */
  TypedCalendar calendar(String key) {
    Map<String, String> unreadable = new LinkedHashMap<>();
    NewCalendar read =
        new NewCalendar(
            key,
            Objects.requireNonNullElse(name, ""),
            readZone(zone, unreadable),
            readWeek(unreadable),
            readDates(unreadable));
    return new TypedCalendar(read, unreadable);
  }

  /** The calendar meant, under the key that was sent. */
  TypedCalendar calendar() {
    return calendar(Objects.requireNonNullElse(key, ""));
  }

  String given() {
    return Objects.requireNonNullElse(reason, "");
  }

  static ZoneId readZone(@Nullable String typed, Map<String, String> unreadable) {
    try {
      return ZoneId.of(Objects.requireNonNullElse(typed, "").strip());
    } catch (DateTimeException unknown) {
      unreadable.put("zone", "Name a zone, such as Europe/Berlin");
      return ZoneOffset.UTC;
    }
  }

  private Map<DayOfWeek, List<WorkingInterval>> readWeek(Map<String, String> unreadable) {
    Map<DayOfWeek, List<WorkingInterval>> read = new EnumMap<>(DayOfWeek.class);
    Objects.requireNonNullElse(
            week, Map.<String, @Nullable List<@Nullable List<@Nullable String>>>of())
        .forEach(
            (name, hours) ->
                weekday(name)
                    .ifPresentOrElse(
                        day ->
                            intervals(hours)
                                .ifPresentOrElse(
                                    intervals -> put(day, intervals, read, unreadable),
                                    () -> unreadable.put("week." + word(day), PAIRS)),
                        () -> unreadable.put("week", "Name weekdays as monday: " + PAIRS)));
    return read;
  }

  private static void put(
      DayOfWeek day,
      List<WorkingInterval> intervals,
      Map<DayOfWeek, List<WorkingInterval>> read,
      Map<String, String> unreadable) {
    if (read.put(day, intervals) != null) {
      unreadable.put("week." + word(day), "A weekday is given once");
    }
  }

  private static Optional<DayOfWeek> weekday(String name) {
    return List.of(DayOfWeek.values()).stream()
        .filter(day -> word(day).equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<List<WorkingInterval>> intervals(
      @Nullable List<@Nullable List<@Nullable String>> hours) {
    try {
      return Optional.of(given(hours).stream().map(CalendarRequest::interval).toList());
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
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

  private Map<LocalDate, DatedHours> readDates(Map<String, String> unreadable) {
    Map<LocalDate, DatedHours> read = new TreeMap<>();
    Objects.requireNonNullElse(holidays, Map.<String, @Nullable String>of())
        .forEach(
            (typed, label) ->
                date(typed, unreadable)
                    .ifPresent(
                        day ->
                            put(
                                day,
                                DatedHours.holiday(Objects.requireNonNullElse(label, "")),
                                read,
                                unreadable)));
    Objects.requireNonNullElse(otherHours, Map.<String, @Nullable OtherHours>of())
        .forEach(
            (typed, other) ->
                date(typed, unreadable).ifPresent(day -> readHours(day, other, read, unreadable)));
    return read;
  }

  private static void readHours(
      LocalDate day,
      @Nullable OtherHours other,
      Map<LocalDate, DatedHours> read,
      Map<String, String> unreadable) {
    Optional<List<WorkingInterval>> hours =
        other == null ? Optional.empty() : intervals(other.hours()).filter(all -> !all.isEmpty());
    if (hours.isEmpty()) {
      unreadable.put(dated(day.toString()), PAIRS + "; a date without hours is a holiday");
    } else {
      String name = other == null ? null : other.name();
      put(
          day,
          new DatedHours(Objects.requireNonNullElse(name, ""), hours.orElseThrow()),
          read,
          unreadable);
    }
  }

  private static void put(
      LocalDate day,
      DatedHours hours,
      Map<LocalDate, DatedHours> read,
      Map<String, String> unreadable) {
    if (read.put(day, hours) != null) {
      unreadable.put(dated(day.toString()), "A date is given once");
    }
  }

  private static Optional<LocalDate> date(String typed, Map<String, String> unreadable) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException malformed) {
      unreadable.put(dated(typed), "Give dates as 2026-12-25");
      return Optional.empty();
    }
  }

  private static String dated(String date) {
    return "dates." + (date.length() > LONGEST_SHOWN ? date.substring(0, LONGEST_SHOWN) : date);
  }
}
