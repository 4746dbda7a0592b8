package org.orderly.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stages of deployments came to; insert only. */
@Repository
class ReleaseStages {

  private final JdbcClient jdbc;

  ReleaseStages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RecordNumber release, DeployedStage stage) {
    jdbc.sql(
            "insert into release_stage (release_id, round, position, attempt, result, begun_at,"
                + " ended_at, deployed_by, remark) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            release.running(),
            stage.round(),
            stage.position(),
            stage.attempt(),
            stage.result().name(),
            LocalDateTime.ofInstant(stage.begunAt(), ZoneOffset.UTC),
            LocalDateTime.ofInstant(stage.endedAt(), ZoneOffset.UTC),
            stage.by(),
            stage.remark())
        .update();
  }

  /** All attempts at stages of the release, the oldest first. */
  List<DeployedStage> of(RecordNumber release) {
    return jdbc.sql(
            "select * from release_stage where release_id = ? order by round, position, attempt")
        .param(release.running())
        .query(ReleaseStages::stage)
        .list();
  }

  /** Those of one round. */
  List<DeployedStage> of(RecordNumber release, int round) {
    return of(release).stream().filter(stage -> stage.round() == round).toList();
  }

  private static DeployedStage stage(ResultSet row, int n) throws SQLException {
    return new DeployedStage(
        row.getInt("round"),
        row.getInt("position"),
        row.getInt("attempt"),
        StageResult.valueOf(row.getString("result")),
        instant(row, "begun_at"),
        instant(row, "ended_at"),
        row.getString("deployed_by"),
        row.getString("remark"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
