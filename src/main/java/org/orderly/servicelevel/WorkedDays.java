package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts working days: each day with working hours counts one day, from midnight to midnight of the
 * wall clock, and no other day counts. An hour that the wall clock shows twice counts once, one
 * that it leaves out counts at once, so that a day is a day whatever daylight saving does.
 */
final class WorkedDays implements Measure {

  private static final List<WorkingInterval> WHOLE = List.of(WorkingInterval.DAY);

  private final WallClock clock;
  private final WallClockHours days;

  WorkedDays(
      WallClock clock,
      Map<DayOfWeek, List<WorkingInterval>> week,
      Map<LocalDate, DatedHours> dates) {
    this.clock = clock;
    Map<LocalDate, DatedHours> worked = new TreeMap<>();
    dates.forEach(
        (date, hours) -> worked.put(date, new DatedHours(hours.name(), whole(hours.intervals()))));
    clock.skipped().forEach(date -> worked.put(date, DatedHours.holiday("")));
    Map<DayOfWeek, List<WorkingInterval>> weekdays = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, hours) -> weekdays.put(day, whole(hours)));
    this.days = new WallClockHours(weekdays, worked);
  }

  private static List<WorkingInterval> whole(List<WorkingInterval> hours) {
    return hours.isEmpty() ? hours : WHOLE;
  }

  @Override
  public long until(long at) {
    return days.until(clock.latestBy(at));
  }

  @Override
  public long reach(long sum) {
    long wall = days.reach(sum);
    return wall == WallClockHours.NEVER ? wall : clock.firstAt(wall);
  }

  /** Where the day's midnight is left out, the change of the wall clock opens it. */
  @Override
  public long opening(long at) {
    long wall = days.reach(until(at) + 1);
    if (wall == WallClockHours.NEVER) {
      return wall;
    }
    long first = clock.firstAt(wall);
    return clock.latestBy(first - 1) < wall - 1 ? first : first - 1;
  }

  /** The date of the so-manieth working day after a date. */
  LocalDate after(LocalDate date, int number) {
    long wall =
        days.reach(
            days.until((date.toEpochDay() + 1) * WallClockHours.DAY)
                + WorkingTime.ofDays(number).millis());
    if (wall == WallClockHours.NEVER) {
      throw new IllegalStateException("There are no " + number + " working days after " + date);
    }
    return LocalDate.ofEpochDay(wall / WallClockHours.DAY - 1);
  }
}
