package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads calendars as they were before they had versions, for migrations of that time. */
final class CalendarsBeforeVersions {

  private final JdbcClient jdbc;
  private final Map<String, WorkingCalendar> read = new TreeMap<>();

  CalendarsBeforeVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  WorkingCalendar get(String key) {
    return read.computeIfAbsent(key, this::load);
  }

  private WorkingCalendar load(String key) {
    Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
    jdbc.sql("select weekday, opens, closes from working_interval where calendar_key = ?")
        .param(key)
        .query(
            row -> {
              week.computeIfAbsent(DayOfWeek.of(row.getInt(1)), day -> new ArrayList<>())
                  .add(WorkingInterval.of(row.getString(2), row.getString(3)));
            });
    Map<LocalDate, DatedHours> dates = new TreeMap<>();
    jdbc.sql("select day, name from calendar_holiday where calendar_key = ?")
        .param(key)
        .query(
            row -> {
              dates.put(row.getObject(1, LocalDate.class), DatedHours.holiday(row.getString(2)));
            });
    return jdbc.sql("select name, zone from working_calendar where calendar_key = ?")
        .param(key)
        .query(
            (row, n) ->
                new WorkingCalendar(
                    new NewCalendar(
                        key, row.getString(1), ZoneId.of(row.getString(2)), week, dates)))
        .single();
  }
}
