package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working calendars; since none ever changes, each is read once. */
@Repository
class Calendars {

  private final JdbcClient jdbc;
  private final Map<String, WorkingCalendar> read = new ConcurrentHashMap<>();

  Calendars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(NewCalendar calendar) {
    jdbc.sql("insert into working_calendar (calendar_key, name, zone) values (?, ?, ?)")
        .params(calendar.key(), calendar.name(), calendar.zone().getId())
        .update();
    calendar
        .week()
        .forEach((day, intervals) -> intervals.forEach(hours -> add(calendar.key(), day, hours)));
    calendar
        .holidays()
        .forEach(
            (day, name) ->
                jdbc.sql("insert into calendar_holiday (calendar_key, day, name) values (?, ?, ?)")
                    .params(calendar.key(), day, name)
                    .update());
  }

  private void add(String key, DayOfWeek day, WorkingInterval hours) {
    jdbc.sql(
            "insert into working_interval (calendar_key, weekday, opens, closes)"
                + " values (?, ?, ?, ?)")
        .params(key, day.getValue(), hours.from().toString(), hours.closing())
        .update();
  }

  List<String> keys() {
    return jdbc.sql("select calendar_key from working_calendar order by name, calendar_key")
        .query(String.class)
        .list();
  }

  /** The calendar of this reference; empty where there is none. */
  Optional<WorkingCalendar> find(String reference) {
    return Optional.ofNullable(read.get(reference))
        .or(
            () -> {
              Optional<WorkingCalendar> found = load(CalendarReference.parse(reference));
              found.ifPresent(calendar -> read.put(reference, calendar));
              return found;
            });
  }

  /** The calendar of a reference that somebody keeps. */
  WorkingCalendar get(String reference) {
    return find(reference)
        .orElseThrow(() -> new IllegalStateException("There is no calendar " + reference));
  }

  /** The reference of the version of a calendar by which what starts now is measured. */
  String current(String key) {
    return key;
  }

  private Optional<WorkingCalendar> load(CalendarReference reference) {
    String key = reference.key();
    if (reference.version() > 1) {
      return Optional.empty();
    }
    return jdbc.sql("select name, zone from working_calendar where calendar_key = ?")
        .param(key)
        .query((row, n) -> calendar(key, row))
        .optional();
  }

  private WorkingCalendar calendar(String key, ResultSet row) throws SQLException {
    return new WorkingCalendar(
        new NewCalendar(
            key,
            row.getString("name"),
            ZoneId.of(row.getString("zone")),
            week(key),
            holidays(key)));
  }

  private Map<DayOfWeek, List<WorkingInterval>> week(String key) {
    Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
    jdbc.sql(
            "select weekday, opens, closes from working_interval where calendar_key = ?"
                + " order by weekday, opens")
        .param(key)
        .query(
            row -> {
              week.computeIfAbsent(DayOfWeek.of(row.getInt(1)), day -> new ArrayList<>())
                  .add(WorkingInterval.of(row.getString(2), row.getString(3)));
            });
    return week;
  }

  private Map<LocalDate, DatedHours> holidays(String key) {
    Map<LocalDate, DatedHours> holidays = new TreeMap<>();
    jdbc.sql("select day, name from calendar_holiday where calendar_key = ?")
        .param(key)
        .query(
            row -> {
              holidays.put(row.getObject(1, LocalDate.class), DatedHours.holiday(row.getString(2)));
            });
    return holidays;
  }
}
