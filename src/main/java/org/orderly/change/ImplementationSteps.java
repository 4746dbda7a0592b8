package org.orderly.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The steps of implementations. */
@Repository
class ImplementationSteps {

  private final JdbcTemplate jdbc;

  ImplementationSteps(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(RecordNumber change, List<ImplementationStep> steps) {
    jdbc.batchUpdate(
        "insert into change_step (change_id, position, stage, title, implementer, minutes)"
            + " values (?, ?, ?, ?, ?, ?)",
        steps.stream()
            .map(
                step ->
                    new Object[] {
                      change.running(),
                      step.position(),
                      step.stage(),
                      step.title(),
                      step.implementer(),
                      step.minutes()
                    })
            .toList());
  }

  /** All of the change, in their order. */
  List<ImplementationStep> of(RecordNumber change) {
    return jdbc.query(
        "select * from change_step where change_id = ? order by position",
        (row, n) -> step(row),
        change.running());
  }

  /** Those that are still to be done, in their order. */
  List<ImplementationStep> left(RecordNumber change) {
    return of(change).stream().filter(step -> !step.done()).toList();
  }

  void report(RecordNumber change, int position, StepReport report, String by) {
    jdbc.update(
        "update change_step set result = ?, started_at = ?, ended_at = ?, note = ?, reported_by = ?"
            + " where change_id = ? and position = ?",
        report.result().word(),
        Timestamp.from(report.startedAt()),
        Timestamp.from(report.endedAt()),
        report.note(),
        by,
        change.running(),
        position);
  }

  private static ImplementationStep step(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return new ImplementationStep(
        row.getInt("position"),
        row.getInt("stage"),
        row.getString("title"),
        row.getString("implementer"),
        row.getInt("minutes"),
        result == null ? null : Word.of(StepResult.class, result),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getString("note"),
        row.getString("reported_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
