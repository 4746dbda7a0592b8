package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why targets were missed, as reviews found it. */
@Repository
class KeptMissedReasons {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  KeptMissedReasons(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  /** A reason, and the months whose review found it. */
  record Found(MissedTargetReason reason, ReviewPeriod period) {}

  void keep(RecordNumber review, List<MissedTargetReason> reasons) {
    jdbc.batchUpdate(
        "insert into missed_target_reason (review, record_number, metric, reason, remark)"
            + " values (?, ?, ?, ?, ?)",
        reasons,
        500,
        (row, one) -> {
          row.setLong(1, review.running());
          row.setString(2, one.record().value());
          row.setString(3, one.metric());
          row.setString(4, one.reason().word());
          row.setString(5, one.remark());
        });
  }

  /** The reasons that a review found. */
  List<MissedTargetReason> of(RecordNumber review) {
    return client
        .sql(
            "select record_number, metric, reason, remark from missed_target_reason"
                + " where review = ? order by record_number, metric")
        .param(review.running())
        .query((row, n) -> reason(row))
        .list();
  }

  /** The reasons of some records, of the former reviews first; none that a cancelled one found. */
  List<Found> of(Collection<RecordNumber> records) {
    return records.isEmpty()
        ? List.of()
        : client
            .sql(
                "select m.record_number, m.metric, m.reason, m.remark, r.period_from, r.period_to,"
                    + " r.zone from missed_target_reason m"
                    + " join service_level_review r on r.id = m.review"
                    + " where m.record_number in (:records) and r.state <> 'CANCELLED'"
                    + " order by m.review")
            .param("records", records.stream().map(RecordNumber::value).toList())
            .query((row, n) -> new Found(reason(row), period(row)))
            .list();
  }

  private static MissedTargetReason reason(ResultSet row) throws SQLException {
    return new MissedTargetReason(
        new RecordNumber(row.getString("record_number")),
        row.getString("metric"),
        Word.of(MissedReason.class, row.getString("reason")),
        row.getString("remark"));
  }

  private static ReviewPeriod period(ResultSet row) throws SQLException {
    return new ReviewPeriod(
        YearMonth.from(row.getObject("period_from", LocalDate.class)),
        YearMonth.from(row.getObject("period_to", LocalDate.class)),
        ZoneId.of(row.getString("zone")));
  }
}
