package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class ClocksRingWhenTheySay implements InvariantCheck {

  private static final int AT_ONCE = 1_000;

  private final JdbcTemplate jdbc;
  private final Calendars calendars;
  private final ObjectProvider<RecordDirectory> directories;
  private final ClockHistoryColumn column = new ClockHistoryColumn();

  ClocksRingWhenTheySay(
      JdbcTemplate jdbc, Calendars calendars, ObjectProvider<RecordDirectory> directories) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.directories = directories;
  }

  @Override
  public String name() {
    return "I4 the kept next alarm and verdict of service clocks are what their events say, and no clock of a"
        + " closed record goes on";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    String after = "";
    List<Row> rows;
    do {
      rows =
          jdbc.query(
              "select record_number, history, going, next_alarm_at, response_stopped_at,"
                  + " response_millis, response_judged_at, response_met, resolution_stopped_at,"
                  + " resolution_millis, resolution_judged_at, resolution_met, update_stopped_at,"
                  + " update_millis, update_judged_at, update_met from record_clocks"
                  + " where record_number > ? order by record_number limit "
                  + AT_ONCE,
              this::row,
              after);
      rows.forEach(row -> check(row, violations));
      checkClosed(rows, violations);
      after = rows.isEmpty() ? after : rows.get(rows.size() - 1).number();
    } while (rows.size() == AT_ONCE);
    return violations;
  }

  private Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString("record_number"),
        row.getString("history"),
        row.getBoolean("going"),
        instant(row, "next_alarm_at"),
        verdict(row, "response"),
        verdict(row, "resolution"),
        verdict(row, "update"));
  }

  private static ClockVerdict verdict(ResultSet row, String clock) throws SQLException {
    return new ClockVerdict(
        instant(row, clock + "_stopped_at"),
        row.getObject(clock + "_millis", Long.class),
        instant(row, clock + "_judged_at"),
        row.getBoolean(clock + "_met"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }

  private void check(Row row, List<String> violations) {
    try {
      compare(row, column.convertToEntityAttribute(row.history()), violations);
    } catch (IllegalStateException unreadable) {
      violations.add(row.number() + " has clocks that cannot be read: " + unreadable.getMessage());
    }
  }

  private void compare(Row row, ClockHistory history, List<String> violations) {
    Instant computed = RecordClocks.nextAlarm(history, calendars);
    if (!Objects.equals(row.nextAlarm(), computed)) {
      violations.add(
          row.number() + " keeps its next alarm at " + row.nextAlarm() + ", due is " + computed);
    }
    if (!row.response().equals(history.verdict(ClockMetric.RESPONSE, calendars::get))
        || !row.resolution().equals(history.verdict(ClockMetric.RESOLUTION, calendars::get))
        || !row.update().equals(history.verdict(ClockMetric.UPDATE, calendars::get))) {
      violations.add(row.number() + " keeps another verdict of its clocks than their events say");
    }
    if (row.going() != history.going()) {
      violations.add(row.number() + " says wrongly whether a clock goes on");
    }
  }

  private void checkClosed(List<Row> rows, List<String> violations) {
    List<RecordNumber> going =
        rows.stream().filter(Row::going).map(row -> new RecordNumber(row.number())).toList();
    directories.stream()
        .flatMap(directory -> directory.all(ofKind(directory, going)).stream())
        .filter(record -> !record.open())
        .forEach(record -> violations.add(record.number() + " is closed, and a clock goes on"));
  }

  private static List<RecordNumber> ofKind(RecordDirectory directory, List<RecordNumber> numbers) {
    return numbers.stream().filter(number -> number.kind() == directory.kind()).toList();
  }

  private record Row(
      String number,
      String history,
      boolean going,
      @Nullable Instant nextAlarm,
      ClockVerdict response,
      ClockVerdict resolution,
      ClockVerdict update) {}
}
