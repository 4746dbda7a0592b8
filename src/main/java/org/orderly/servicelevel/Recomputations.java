package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recomputations that were asked for, and the records that they concern. */
@Repository
class Recomputations {

  private static final String COLUMNS =
      "id, calendar, reason, asked_by, asked_kind, asked_at, position, records, clocks, failed, ended_at";

  private static final String WAITING =
      "select " + COLUMNS + " from clock_recomputation where ended_at is null order by id limit 1";

  /** Records that began under another version; the key has no character that like knows. */
  private static final String CONCERNED =
      " from record_clocks where going and record_number > :after and calendar <> :reference and"
          + " (calendar = :key or calendar like concat(:key, '@%'))";

  private final JdbcClient jdbc;
  private final ClockHistoryColumn column = new ClockHistoryColumn();

  Recomputations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One that was asked for, and how far it has come.
   *
   * @param position the last record that was done
   */
  record Job(
      long id, CalendarReference calendar, Actor by, String position, ClockRecomputation view) {}

  /** The clocks of a record that has not ended. */
  record Running(RecordNumber number, ClockHistory history) {}

  /** Lets nobody else ask for one of this calendar until the transaction ends. */
  void lock(String calendarKey) {
    jdbc.sql("select version from working_calendar where calendar_key = ? for update")
        .param(calendarKey)
        .query(Integer.class)
        .list();
  }

  void ask(CalendarReference calendar, String reason, Actor by, Instant at) {
    jdbc.sql(
            "insert into clock_recomputation (calendar_key, calendar, reason, asked_by, asked_kind,"
                + " asked_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            calendar.key(),
            calendar.text(),
            reason,
            by.key(),
            by.kind().name(),
            LocalDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  Optional<Job> last(String calendarKey) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from clock_recomputation where calendar_key = ? order by id desc limit 1")
        .param(calendarKey)
        .query(Recomputations::job)
        .optional();
  }

  /** The longest waiting one, whoever has it. */
  Optional<Job> waiting() {
    return jdbc.sql(WAITING).query(Recomputations::job).optional();
  }

  /** The longest waiting one, unless another transaction has it. */
  Optional<Job> take() {
    return jdbc.sql(WAITING + " for update skip locked").query(Recomputations::job).optional();
  }

  void keep(
      Job job, String position, int records, int clocks, int failed, @Nullable Instant ended) {
    jdbc.sql(
            "update clock_recomputation set position = :position, records = records + :records,"
                + " clocks = clocks + :clocks, failed = failed + :failed, ended_at = :ended"
                + " where id = :id")
        .param("position", position)
        .param("records", records)
        .param("clocks", clocks)
        .param("failed", failed)
        .param("ended", ended == null ? null : LocalDateTime.ofInstant(ended, ZoneOffset.UTC))
        .param("id", job.id())
        .update();
  }

  long count(CalendarReference calendar) {
    return concerned("select count(*)" + CONCERNED, calendar, "").query(Long.class).single();
  }

  /** The numbers of the next records; nothing is said of who has them. */
  List<String> next(CalendarReference calendar, String after, int most) {
    return concerned(
            "select record_number" + CONCERNED + " order by record_number limit :most",
            calendar,
            after)
        .param("most", most)
        .query(String.class)
        .list();
  }

  List<Running> read(CalendarReference calendar, String after, int most) {
    return concerned(
            "select record_number, history" + CONCERNED + " order by record_number limit :most",
            calendar,
            after)
        .param("most", most)
        .query(
            (row, n) ->
                new Running(
                    new RecordNumber(row.getString(1)),
                    column.convertToEntityAttribute(row.getString(2))))
        .list();
  }

  private JdbcClient.StatementSpec concerned(String sql, CalendarReference calendar, String after) {
    return jdbc.sql(sql)
        .param("after", after)
        .param("reference", calendar.text())
        .param("key", calendar.key());
  }

  private static Job job(ResultSet row, int n) throws SQLException {
    LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
    return new Job(
        row.getLong("id"),
        CalendarReference.parse(row.getString("calendar")),
        new Actor(row.getString("asked_by"), Actor.Kind.valueOf(row.getString("asked_kind"))),
        row.getString("position"),
        new ClockRecomputation(
            row.getString("calendar"),
            row.getString("reason"),
            row.getString("asked_by"),
            row.getObject("asked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            row.getLong("records"),
            row.getLong("clocks"),
            row.getLong("failed"),
            ended == null ? null : ended.toInstant(ZoneOffset.UTC)));
  }
}
