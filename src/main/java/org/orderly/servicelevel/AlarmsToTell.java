package org.orderly.servicelevel;

import static org.orderly.servicelevel.DueClocks.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of alarms that somebody has to be told of. Those of a record are told together and in
 * order, by who has locked the first of them.
 */
@Component
class AlarmsToTell {

  private static final long LONGEST_WAIT = Duration.ofHours(1).toSeconds();

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  AlarmsToTell(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** Keeps them, in one batch, to be told from now on. */
  void add(List<AlarmToTell> alarms, Instant now) {
    template.batchUpdate(
        "insert into alarm_to_tell (record_number, clock, target, share, due_at, raised_at, late,"
            + " escalation, next_try_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        alarms.stream().map(one -> columns(one, now)).toList());
  }

  private static Object[] columns(AlarmToTell one, Instant now) {
    RaisedAlarm alarm = one.alarm();
    return new Object[] {
      one.number().value(),
      alarm.clock().name(),
      alarm.target(),
      alarm.share(),
      utc(alarm.due()),
      utc(alarm.at()),
      alarm.late(),
      one.escalation().words(),
      utc(now)
    };
  }

  /** The records that have some to be told now, the longest first; nothing is said of who tells. */
  List<RecordNumber> next(int most, Instant now) {
    return jdbc.sql(
            "select record_number from alarm_to_tell where next_try_at <= ?"
                + " group by record_number order by min(id) limit ?")
        .params(utc(now), most)
        .query((row, n) -> new RecordNumber(row.getString(1)))
        .list();
  }

  /**
   * Takes all of a record away, in the order in which they were raised; none where another
   * transaction has them. They are back if this transaction fails.
   */
  List<AlarmToTell> take(RecordNumber number) {
    boolean mine =
        jdbc.sql(
                "select id from alarm_to_tell where id ="
                    + " (select min(id) from alarm_to_tell where record_number = ?)"
                    + " for update skip locked")
            .param(number.value())
            .query(Long.class)
            .optional()
            .isPresent();
    if (!mine) {
      return List.of();
    }
    List<AlarmToTell> taken = of(number);
    jdbc.sql("delete from alarm_to_tell where record_number = ? order by id limit ?")
        .params(number.value(), taken.size())
        .update();
    return taken;
  }

  /** Those of a record that still have to be told. */
  List<AlarmToTell> of(RecordNumber number) {
    return jdbc.sql("select * from alarm_to_tell where record_number = ? order by id")
        .param(number.value())
        .query(AlarmsToTell::alarm)
        .list();
  }

  /** Has a record's alarms wait that could not be told: longer each time, an hour at most. */
  void putOff(RecordNumber number, Instant now, Duration first) {
    jdbc.sql(
            "update alarm_to_tell set next_try_at = timestampadd(second,"
                + " least(?, ? * pow(2, least(tries, 20))), ?), tries = tries + 1"
                + " where record_number = ?")
        .params(LONGEST_WAIT, first.toSeconds(), utc(now), number.value())
        .update();
  }

  private static AlarmToTell alarm(ResultSet row, int n) throws SQLException {
    return new AlarmToTell(
        new RecordNumber(row.getString("record_number")),
        new RaisedAlarm(
            ClockMetric.valueOf(row.getString("clock")),
            row.getInt("target"),
            row.getInt("share"),
            instant(row, "due_at"),
            instant(row, "raised_at"),
            row.getBoolean("late")),
        EscalationOrder.of(row.getString("escalation")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
