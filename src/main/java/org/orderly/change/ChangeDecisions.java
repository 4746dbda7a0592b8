package org.orderly.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided of changes on their way; insert only. */
@Repository
class ChangeDecisions {

  private static final String COLUMNS =
      "select kind, content_version, matter_digest, window_starts, reason, decided_by, decided_at"
          + " from change_decision where change_id = :change";

  private final JdbcClient jdbc;

  ChangeDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RecordNumber number, ChangeDecision decided) {
    jdbc.sql(
            "insert into change_decision (change_id, place, kind, content_version, matter_digest,"
                + " window_starts, reason, decided_by, decided_at)"
                + " select :change, coalesce(max(place), 0) + 1, :kind, :version, :matter, :starts,"
                + " :reason, :by, :at from change_decision where change_id = :change")
        .param("change", number.running())
        .param("kind", decided.kind().name())
        .param("version", decided.contentVersion())
        .param("matter", decided.matterDigest())
        .param(
            "starts",
            decided.windowStarts() == null ? null : Timestamp.from(decided.windowStarts()))
        .param("reason", decided.reason())
        .param("by", decided.by())
        .param("at", Timestamp.from(decided.at()))
        .update();
  }

  /** The latest of these kinds. */
  Optional<ChangeDecision> last(RecordNumber number, ChangeDecisionKind... kinds) {
    return jdbc.sql(COLUMNS + " and kind in (:kinds) order by place desc limit 1")
        .param("change", number.running())
        .param("kinds", Set.of(kinds).stream().map(Enum::name).toList())
        .query(ChangeDecisions::read)
        .optional();
  }

  /** All of them, the oldest first. */
  List<ChangeDecision> all(RecordNumber number) {
    return jdbc.sql(COLUMNS + " order by place")
        .param("change", number.running())
        .query(ChangeDecisions::read)
        .list();
  }

  private static ChangeDecision read(ResultSet row, int n) throws SQLException {
    Timestamp starts = row.getTimestamp("window_starts");
    return new ChangeDecision(
        ChangeDecisionKind.valueOf(row.getString("kind")),
        row.getInt("content_version"),
        row.getString("matter_digest"),
        starts == null ? null : starts.toInstant(),
        row.getString("reason"),
        row.getString("decided_by"),
        row.getTimestamp("decided_at").toInstant());
  }
}
