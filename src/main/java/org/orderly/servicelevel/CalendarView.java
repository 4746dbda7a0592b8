package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A working calendar over HTTP.
 *
 * @param version its number; the newest is in force for what starts
 * @param zone the zone whose wall clock counts
 * @param roundTheClock whether all time of an ordinary week counts
 * @param week opening and closing times by weekday; {@code 24:00} is the end of the day
 * @param holidays names by date
 * @param otherHours dates on which other hours count than on their weekday
 * @param lastMinuteMissing weekdays and dates whose hours end at 23:59, so that the last minute of
 *     the day does not count
 * @param saved how this version came about; for staff alone
 * @param versions all versions, the newest first; only where one calendar is asked for, by staff
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarView(
    String key,
    int version,
    String name,
    String zone,
    boolean roundTheClock,
    SortedMap<String, List<List<String>>> week,
    SortedMap<LocalDate, String> holidays,
    SortedMap<LocalDate, OtherHours> otherHours,
    List<String> lastMinuteMissing,
    @Nullable Saved saved,
    @Nullable List<SavedVersion> versions) {

  /** The hours of a date. */
  public record OtherHours(String name, List<List<String>> hours) {}

  /** When, by whom and why a version was saved. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Saved(@Nullable Instant at, String by, String reason) {}

  /** A version, and what differs from the one before. */
  public record SavedVersion(int version, Saved saved, List<CalendarChange> changes) {}

  /** The view of a version, without how it came about. */
  public static CalendarView of(WorkingCalendar calendar) {
    SortedMap<String, List<List<String>>> week = new TreeMap<>(CalendarView::byWeekday);
    calendar.week().forEach((day, hours) -> week.put(word(day), pairs(hours)));
    SortedMap<LocalDate, OtherHours> other = new TreeMap<>();
    calendar
        .dates()
        .forEach(
            (date, dated) -> {
              if (!dated.isHoliday()) {
                other.put(date, new OtherHours(dated.name(), pairs(dated.intervals())));
              }
            });
    return new CalendarView(
        calendar.key(),
        calendar.version(),
        calendar.name(),
        calendar.zone().getId(),
        CalendarHours.roundTheClock(calendar),
        week,
        new TreeMap<>(calendar.holidays()),
        other,
        CalendarHours.lastMinuteMissing(calendar),
        null,
        null);
  }

  /** This view, with how the version came about and, where they are given, all versions. */
  public CalendarView with(Saved saved, @Nullable List<SavedVersion> versions) {
    return new CalendarView(
        key,
        version,
        name,
        zone,
        roundTheClock,
        week,
        holidays,
        otherHours,
        lastMinuteMissing,
        saved,
        versions);
  }

  /** How a version came about. */
  public static Saved saved(CalendarVersion version) {
    return new Saved(version.savedAt(), version.savedBy(), version.reason());
  }

  private static List<List<String>> pairs(List<WorkingInterval> hours) {
    return hours.stream().map(one -> List.of(one.from().toString(), one.closing())).toList();
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static int byWeekday(String one, String other) {
    return DayOfWeek.valueOf(one.toUpperCase(Locale.ROOT))
        .compareTo(DayOfWeek.valueOf(other.toUpperCase(Locale.ROOT)));
  }
}
