package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of calendars as they lie in the tables, to which rows are only ever added. */
@Repository
class CalendarTables {

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  CalendarTables(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  void add(NewCalendar calendar, int version, Instant at, String by, String reason) {
    String key = calendar.key();
    jdbc.sql(
            "insert into working_calendar (calendar_key, version, name, zone, saved_at, saved_by,"
                + " reason) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            key,
            version,
            calendar.name(),
            calendar.zone().getId(),
            LocalDateTime.ofInstant(at, ZoneOffset.UTC),
            by,
            reason)
        .update();
    List<Object[]> intervals = new ArrayList<>();
    calendar
        .week()
        .forEach(
            (day, hours) ->
                hours.forEach(
                    one ->
                        intervals.add(
                            new Object[] {
                              key, version, day.getValue(), one.from().toString(), one.closing()
                            })));
    template.batchUpdate(
        "insert into working_interval (calendar_key, version, weekday, opens, closes)"
            + " values (?, ?, ?, ?, ?)",
        intervals);
    addDates(calendar, version);
  }

  private void addDates(NewCalendar calendar, int version) {
    String key = calendar.key();
    List<Object[]> holidays = new ArrayList<>();
    List<Object[]> intervals = new ArrayList<>();
    calendar
        .dates()
        .forEach(
            (day, dated) -> {
              if (dated.isHoliday()) {
                holidays.add(new Object[] {key, version, day, dated.name()});
              }
              dated
                  .intervals()
                  .forEach(
                      one ->
                          intervals.add(
                              new Object[] {
                                key,
                                version,
                                day,
                                one.from().toString(),
                                one.closing(),
                                dated.name()
                              }));
            });
    template.batchUpdate(
        "insert into calendar_holiday (calendar_key, version, day, name) values (?, ?, ?, ?)",
        holidays);
    template.batchUpdate(
        "insert into dated_interval (calendar_key, version, day, opens, closes, name)"
            + " values (?, ?, ?, ?, ?, ?)",
        intervals);
  }

  /** The newest versions of all calendars, by name. */
  List<CalendarReference> newest() {
    return jdbc.sql(
            "select calendar_key, version from working_calendar all_versions where version ="
                + " (select max(version) from working_calendar of_key"
                + " where of_key.calendar_key = all_versions.calendar_key)"
                + " order by name, calendar_key")
        .query((row, n) -> new CalendarReference(row.getString(1), row.getInt(2)))
        .list();
  }

  /** The number of the newest version; empty where there is no such calendar. */
  Optional<Integer> newest(String key) {
    return jdbc.sql(
            "select version from working_calendar where calendar_key = ?"
                + " order by version desc limit 1")
        .param(key)
        .query(Integer.class)
        .optional();
  }

  Optional<CalendarVersion> load(CalendarReference reference) {
    return jdbc.sql(
            "select name, zone, saved_at, saved_by, reason from working_calendar"
                + " where calendar_key = ? and version = ?")
        .params(reference.key(), reference.version())
        .query((row, n) -> version(reference, row))
        .optional();
  }

  private CalendarVersion version(CalendarReference reference, ResultSet row) throws SQLException {
    NewCalendar facts =
        new NewCalendar(
            reference.key(),
            row.getString("name"),
            ZoneId.of(row.getString("zone")),
            week(reference),
            dates(reference));
    return new CalendarVersion(
        new WorkingCalendar(facts, reference.version()),
        instant(row.getObject("saved_at", LocalDateTime.class)),
        row.getString("saved_by"),
        row.getString("reason"));
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime time) {
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  private Map<DayOfWeek, List<WorkingInterval>> week(CalendarReference reference) {
    Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
    jdbc.sql(
            "select weekday, opens, closes from working_interval where calendar_key = ?"
                + " and version = ? order by weekday, opens")
        .params(reference.key(), reference.version())
        .query(
            row -> {
              week.computeIfAbsent(DayOfWeek.of(row.getInt(1)), day -> new ArrayList<>())
                  .add(WorkingInterval.of(row.getString(2), row.getString(3)));
            });
    return week;
  }

  private Map<LocalDate, DatedHours> dates(CalendarReference reference) {
    Map<LocalDate, DatedHours> dates = new TreeMap<>();
    jdbc.sql("select day, name from calendar_holiday where calendar_key = ? and version = ?")
        .params(reference.key(), reference.version())
        .query(
            row -> {
              dates.put(row.getObject(1, LocalDate.class), DatedHours.holiday(row.getString(2)));
            });
    jdbc.sql(
            "select day, name, opens, closes from dated_interval where calendar_key = ?"
                + " and version = ? order by day, opens")
        .params(reference.key(), reference.version())
        .query(
            row -> {
              List<WorkingInterval> one =
                  List.of(WorkingInterval.of(row.getString(3), row.getString(4)));
              dates.merge(
                  row.getObject(1, LocalDate.class),
                  new DatedHours(row.getString(2), one),
                  CalendarTables::together);
            });
    return dates;
  }

  private static DatedHours together(DatedHours before, DatedHours more) {
    List<WorkingInterval> intervals = new ArrayList<>(before.intervals());
    intervals.addAll(more.intervals());
    return new DatedHours(before.name(), intervals);
  }
}
