package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A working calendar to be added.
 *
 * @param key lower-case letters, digits and hyphens, up to 64, unique for ever
 * @param name up to 160 characters
 * @param zone whose wall clock the hours are read from
 * @param week the working hours of each weekday; a day left out has none
 * @param dates dates with other hours than those of their weekday, holidays among them
 */
public record NewCalendar(
    String key,
    String name,
    ZoneId zone,
    Map<DayOfWeek, List<WorkingInterval>> week,
    Map<LocalDate, DatedHours> dates) {

  /** The names of the dates without working hours. */
  public SortedMap<LocalDate, String> holidays() {
    SortedMap<LocalDate, String> holidays = new TreeMap<>();
    dates.forEach(
        (date, hours) -> {
          if (hours.isHoliday()) {
            holidays.put(date, hours.name());
          }
        });
    return holidays;
  }

  /** A calendar in which all time counts. */
  public static NewCalendar roundTheClock(String key, String name, ZoneId zone) {
    return new NewCalendar(
        key,
        name,
        zone,
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(WorkingInterval.DAY))),
        Map.of());
  }
}
