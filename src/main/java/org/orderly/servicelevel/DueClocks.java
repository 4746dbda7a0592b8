package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of service clocks that have an alarm due: read, moved and put off in sets. */
@Component
class DueClocks {

  /** Named, lest the database read all rows, and lock them, where many are due. */
  private static final String DUE = " from record_clocks force index (record_clocks_due) where ";

  private static final String SKIP = " for update skip locked";

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final ClockHistoryColumn column = new ClockHistoryColumn();

  DueClocks(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /**
   * The clocks of a record, as they are when their alarms are raised.
   *
   * @param level the word for how well the service is offered
   * @param column the history as it is kept
   */
  record Row(RecordNumber number, String priority, String level, String column) {}

  /** What becomes of a record's clocks. */
  record Moved(RecordNumber number, ClockHistory history, @Nullable Instant next) {}

  /** The longest due, none that another transaction has; they are this transaction's. */
  List<Row> claim(int most, Instant now) {
    return jdbc.sql(
            "select record_number, priority, offering_level, history"
                + DUE
                + "alarm_due_at <= ? order by alarm_due_at limit ?"
                + SKIP)
        .params(utc(now), most)
        .query(DueClocks::row)
        .list();
  }

  /** Those of these records that are still due, none that another transaction has. */
  List<Row> claim(List<String> numbers, Instant now) {
    return jdbc.sql(
            "select record_number, priority, offering_level, history from record_clocks"
                + " where record_number in (:numbers) and alarm_due_at <= :now"
                + SKIP)
        .param("numbers", numbers)
        .param("now", utc(now))
        .query(DueClocks::row)
        .list();
  }

  /** The numbers of the longest due; nothing is said of who has them. */
  List<String> next(int most, Instant now) {
    return jdbc.sql(
            "select record_number" + DUE + "alarm_due_at <= ? order by alarm_due_at limit ?")
        .params(utc(now), most)
        .query(String.class)
        .list();
  }

  /** Keeps what was raised and when the next alarm is due, in one batch. */
  void move(List<Moved> moved) {
    template.batchUpdate(
        "update record_clocks set version = version + 1, history = ?, next_alarm_at = ?,"
            + " alarm_retry_at = null where record_number = ?",
        moved.stream()
            .map(
                one ->
                    new Object[] {
                      column.convertToDatabaseColumn(one.history()),
                      one.next() == null ? null : utc(one.next()),
                      one.number().value()
                    })
            .toList());
  }

  /** Puts the alarms of these records off, so that they block no others. */
  void putOff(List<String> numbers, Instant until) {
    jdbc.sql("update record_clocks set alarm_retry_at = :until where record_number in (:numbers)")
        .param("until", utc(until))
        .param("numbers", numbers)
        .update();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        new RecordNumber(row.getString("record_number")),
        row.getString("priority"),
        OfferingLevel.valueOf(row.getString("offering_level")).word(),
        row.getString("history"));
  }

  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
