package org.orderly.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What areas said of changes; insert only. */
@Repository
class ChangeAssessments {

  private final JdbcClient jdbc;

  ChangeAssessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RecordNumber number, String matterDigest, AssessmentView said) {
    jdbc.sql(
            "insert into change_assessment (change_id, place, area, content_version,"
                + " matter_digest, verdict, remark, assessed_by, assessed_at)"
                + " select ?, coalesce(max(place), 0) + 1, ?, ?, ?, ?, ?, ?, ?"
                + " from change_assessment where change_id = ?")
        .params(
            number.running(),
            said.area().name(),
            said.contentVersion(),
            matterDigest,
            said.verdict().name(),
            said.remark(),
            said.by(),
            Timestamp.from(said.at()),
            number.running())
        .update();
  }

  /** The areas that have assessed exactly this matter. */
  Set<AssessmentArea> of(RecordNumber number, String matterDigest) {
    return jdbc
        .sql(
            "select distinct area from change_assessment where change_id = ? and matter_digest = ?")
        .params(number.running(), matterDigest)
        .query(String.class)
        .list()
        .stream()
        .map(AssessmentArea::valueOf)
        .collect(Collectors.toSet());
  }

  /** All of them, the oldest first. */
  List<AssessmentView> all(RecordNumber number) {
    return jdbc.sql(
            "select area, content_version, verdict, remark, assessed_by, assessed_at"
                + " from change_assessment where change_id = ? order by place")
        .param(number.running())
        .query(ChangeAssessments::read)
        .list();
  }

  private static AssessmentView read(ResultSet row, int n) throws SQLException {
    return new AssessmentView(
        AssessmentArea.valueOf(row.getString("area")),
        row.getInt("content_version"),
        AssessmentVerdict.valueOf(row.getString("verdict")),
        row.getString("remark"),
        row.getString("assessed_by"),
        row.getTimestamp("assessed_at").toInstant());
  }
}
