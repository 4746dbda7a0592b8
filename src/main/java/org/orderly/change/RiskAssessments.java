package org.orderly.change;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much changes risked each time they were weighed; insert only. */
@Repository
class RiskAssessments {

  private static final TypeReference<RiskAnswers> ANSWERS = new TypeReference<>() {};
  private static final TypeReference<RiskFacts> FACTS = new TypeReference<>() {};
  private static final String COLUMNS =
      "select content_version, matter_digest, answers, facts, score, risk_level, weighed_at"
          + " from change_risk_assessment where change_id = ?";

  private final JdbcClient jdbc;

  RiskAssessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RecordNumber number, RiskAssessment weighed) {
    jdbc.sql(
            "insert into change_risk_assessment (change_id, place, content_version, matter_digest,"
                + " answers, facts, score, risk_level, weighed_at)"
                + " select ?, coalesce(max(place), 0) + 1, ?, ?, ?, ?, ?, ?, ?"
                + " from change_risk_assessment where change_id = ?")
        .params(
            number.running(),
            weighed.contentVersion(),
            weighed.matterDigest(),
            CanonicalJson.write(weighed.answers()),
            CanonicalJson.write(weighed.facts()),
            weighed.score(),
            weighed.level().name(),
            Timestamp.from(weighed.at()),
            number.running())
        .update();
  }

  Optional<RiskAssessment> last(RecordNumber number) {
    return jdbc.sql(COLUMNS + " order by place desc limit 1")
        .param(number.running())
        .query(RiskAssessments::read)
        .optional();
  }

  /** All of them, the oldest first. */
  List<RiskAssessment> all(RecordNumber number) {
    return jdbc.sql(COLUMNS + " order by place")
        .param(number.running())
        .query(RiskAssessments::read)
        .list();
  }

  private static RiskAssessment read(ResultSet row, int n) throws SQLException {
    return new RiskAssessment(
        row.getInt("content_version"),
        row.getString("matter_digest"),
        CanonicalJson.read(row.getString("answers"), ANSWERS),
        CanonicalJson.read(row.getString("facts"), FACTS),
        row.getInt("score"),
        RiskLevel.valueOf(row.getString("risk_level")),
        row.getTimestamp("weighed_at").toInstant());
  }
}
