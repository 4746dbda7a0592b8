package org.orderly.change.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orderly.change.BlackoutPeriodView;
import org.orderly.change.ChangeLine;
import org.orderly.change.ChangeWindow;
import org.orderly.change.MaintenanceWindowView;

/**
 * Days in weeks, each with what is planned on it.
 *
 * @param weeks of seven days each, from Monday
 */
record ScheduleGrid(List<List<Day>> weeks) {

  private static final int WEEK = 7;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * A day.
   *
   * @param within whether it is of the month that is meant
   * @param more how many more changes there are than are shown
   */
  record Day(
      LocalDate date,
      boolean within,
      boolean today,
      List<Entry> entries,
      int more,
      List<BlackoutPeriodView> blackouts,
      List<Hours> maintenance) {

    /** Whether there is something to be told. */
    public boolean busy() {
      return !entries.isEmpty() || !blackouts.isEmpty() || !maintenance.isEmpty();
    }
  }

  /**
   * A change on a day.
   *
   * @param time when it begins; an arrow where it began before
   */
  record Entry(ChangeLine change, String time) {}

  /** Hours of maintenance on a day. */
  record Hours(String title, String time) {}

  /** What is planned, as it is laid on days. */
  record Plan(
      List<ChangeLine> changes,
      List<BlackoutPeriodView> blackouts,
      List<MaintenanceWindowView> maintenance) {}

  /** The first day of the week of a month's first day. */
  static LocalDate firstOfMonth(LocalDate day) {
    return firstOfWeek(day.withDayOfMonth(1));
  }

  static LocalDate firstOfWeek(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** How many weeks of days a month takes. */
  static int weeksOfMonth(LocalDate day) {
    LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
    return (int) ChronoUnit.WEEKS.between(firstOfMonth(day), last) + 1;
  }

  /**
   * The grid.
   *
   * @param meant a day of the month that is meant
   * @param most how many changes a day shows
   */
  static ScheduleGrid of(
      LocalDate first,
      int weeks,
      LocalDate meant,
      LocalDate today,
      int most,
      ZoneId zone,
      Plan plan) {
    return new ScheduleGrid(
        IntStream.range(0, weeks)
            .mapToObj(
                week ->
                    Stream.iterate(first.plusWeeks(week), day -> day.plusDays(1))
                        .limit(WEEK)
                        .map(day -> day(day, meant, today, most, zone, plan))
                        .toList())
            .toList());
  }

  private static Day day(
      LocalDate date, LocalDate meant, LocalDate today, int most, ZoneId zone, Plan plan) {
    ChangeWindow hours =
        new ChangeWindow(
            date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
    List<Entry> entries =
        plan.changes().stream()
            .filter(change -> window(change).overlaps(hours))
            .map(change -> new Entry(change, begins(window(change), hours, zone)))
            .toList();
    return new Day(
        date,
        date.getMonth() == meant.getMonth(),
        date.equals(today),
        entries.stream().limit(most).toList(),
        Math.max(0, entries.size() - most),
        plan.blackouts().stream().filter(period -> period.window().overlaps(hours)).toList(),
        plan.maintenance().stream().flatMap(window -> hours(window, hours, zone)).toList());
  }

  private static Stream<Hours> hours(MaintenanceWindowView window, ChangeWindow day, ZoneId zone) {
    return window.within(day).stream()
        .map(
            each ->
                new Hours(
                    window.title(),
                    begins(each, day, zone)
                        + "–"
                        + (day.ends().isBefore(each.ends())
                            ? "→"
                            : TIME.format(each.ends().atZone(zone)))));
  }

  private static String begins(ChangeWindow window, ChangeWindow day, ZoneId zone) {
    return window.starts().isBefore(day.starts()) ? "→" : TIME.format(window.starts().atZone(zone));
  }

  private static ChangeWindow window(ChangeLine change) {
    return new ChangeWindow(
        Objects.requireNonNull(change.starts()), Objects.requireNonNull(change.ends()));
  }
}
