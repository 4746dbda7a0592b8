package org.orderly.servicelevel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the hours of an expectation: what goes over midnight is split, each part on its own day,
 * and what overlaps counts once.
 */
final class VectorHours {

  private static final long NANOS = 1_000_000;

  private final JsonNode vector;
  private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<Hours>> dates = new HashMap<>();

  /** Hours of one day, in milliseconds since its midnight. */
  private record Hours(long from, long to) {}

  VectorHours(JsonNode vector) {
    this.vector = vector;
  }

  NewCalendar calendar(ZoneId zone) {
    readWeek();
    readHolidays();
    readDates(vector.path("dates"));
    readDates(vector.path("exceptions"));
    Map<DayOfWeek, List<WorkingInterval>> intervals = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, hours) -> intervals.put(day, merged(hours)));
    Map<LocalDate, DatedHours> dated = new HashMap<>();
    dates.forEach((date, hours) -> dated.put(date, new DatedHours("", merged(hours))));
    return new NewCalendar("", "", zone, intervals, dated);
  }

  private void readWeek() {
    JsonNode days = vector.path("week");
    if (!days.isObject()) {
      throw new IllegalArgumentException("week is missing");
    }
    days.fields()
        .forEachRemaining(
            day -> {
              DayOfWeek weekday = VectorTexts.weekday(day.getKey());
              for (Hours hours : hours(day.getValue())) {
                add(week, weekday, hours.from(), Math.min(hours.to(), WallClockHours.DAY));
                add(week, weekday.plus(1), 0, hours.to() - WallClockHours.DAY);
              }
            });
  }

  private void readHolidays() {
    JsonNode holidays = vector.path("holidays");
    if (holidays.isObject()) {
      holidays
          .fieldNames()
          .forEachRemaining(date -> dates.put(VectorTexts.date(date), new ArrayList<>()));
    } else {
      for (JsonNode holiday : holidays) {
        String date = holiday.isObject() ? holiday.path("date").asText() : holiday.asText();
        dates.put(VectorTexts.date(date), new ArrayList<>());
      }
    }
  }

  private void readDates(JsonNode given) {
    Map<LocalDate, JsonNode> read = new HashMap<>();
    if (given.isObject()) {
      given
          .fields()
          .forEachRemaining(one -> read.put(VectorTexts.date(one.getKey()), one.getValue()));
    }
    for (JsonNode one : given.isArray() ? given : List.<JsonNode>of()) {
      read.put(VectorTexts.date(one.path("date").asText()), one.path("hours"));
    }
    read.keySet().forEach(date -> dates.put(date, new ArrayList<>()));
    read.forEach(
        (date, windows) -> {
          for (Hours hours : hours(windows)) {
            add(dates, date, hours.from(), Math.min(hours.to(), WallClockHours.DAY));
            if (hours.to() > WallClockHours.DAY) {
              LocalDate next = date.plusDays(1);
              dates.computeIfAbsent(
                  next, day -> new ArrayList<>(week.getOrDefault(day.getDayOfWeek(), List.of())));
              add(dates, next, 0, hours.to() - WallClockHours.DAY);
            }
          }
        });
  }

  private static <T> void add(Map<T, List<Hours>> hours, T day, long from, long to) {
    if (from < to) {
      hours.computeIfAbsent(day, one -> new ArrayList<>()).add(new Hours(from, to));
    }
  }

  /** Windows, the end of one that goes over midnight beyond the day. */
  private static List<Hours> hours(JsonNode windows) {
    List<Hours> read = new ArrayList<>();
    boolean one = windows.isArray() && windows.size() == 2 && windows.get(0).isTextual();
    for (JsonNode window : one ? List.of(windows) : windows) {
      JsonNode from = VectorTexts.begin(window);
      JsonNode to = VectorTexts.end(window);
      if (from == null || to == null) {
        throw new IllegalArgumentException("a window has no two times: " + window);
      }
      long opens = VectorTexts.time(from.asText());
      long closes = VectorTexts.time(to.asText());
      boolean whole = opens == 0 && closes == 0;
      read.add(new Hours(opens, closes < opens || whole ? closes + WallClockHours.DAY : closes));
    }
    return read;
  }

  private static List<WorkingInterval> merged(List<Hours> hours) {
    List<Hours> sorted = new ArrayList<>(hours);
    sorted.sort(Comparator.comparingLong(Hours::from));
    List<WorkingInterval> merged = new ArrayList<>();
    Hours open = null;
    for (Hours next : sorted) {
      if (open != null && next.from() <= open.to()) {
        open = new Hours(open.from(), Math.max(open.to(), next.to()));
      } else {
        if (open != null) {
          merged.add(interval(open));
        }
        open = next;
      }
    }
    if (open != null) {
      merged.add(interval(Objects.requireNonNull(open)));
    }
    return merged;
  }

  private static WorkingInterval interval(Hours hours) {
    return new WorkingInterval(
        LocalTime.ofNanoOfDay(hours.from() * NANOS),
        hours.to() == WallClockHours.DAY
            ? LocalTime.MIDNIGHT
            : LocalTime.ofNanoOfDay(hours.to() * NANOS));
  }
}
