package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What verifications found. */
@Repository
class VerificationFindings {

  private static final String SELECT = "select * from verification_finding where verification = ?";

  private final JdbcClient jdbc;
  private final JdbcTemplate many;

  VerificationFindings(JdbcClient jdbc, JdbcTemplate many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  void add(RecordNumber verification, List<VerificationFinding> findings) {
    many.batchUpdate(
        "insert into verification_finding (verification, batch, item_id, kind, field, expected,"
            + " observed, source, standing) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        findings.stream()
            .map(
                found ->
                    new @Nullable Object[] {
                      verification.running(),
                      found.batch(),
                      found.item() == null ? null : found.item().running(),
                      found.kind().word(),
                      found.field(),
                      found.expected(),
                      found.observed(),
                      found.source().word(),
                      found.standing().word()
                    })
            .toList());
  }

  List<VerificationFinding> of(RecordNumber verification, int batch) {
    return jdbc.sql(SELECT + " and batch = ? order by id")
        .params(verification.running(), batch)
        .query(VerificationFindings::finding)
        .list();
  }

  /** Those that somebody confirmed, a page of them. */
  List<VerificationFinding> confirmed(RecordNumber verification, int page, int size) {
    return jdbc.sql(
            SELECT + " and standing = 'confirmed' order by batch, item_id, id limit ? offset ?")
        .params(verification.running(), size, (long) page * size)
        .query(VerificationFindings::finding)
        .list();
  }

  /** How many were confirmed, by kind. */
  Map<FindingKind, Long> counts(RecordNumber verification) {
    Map<FindingKind, Long> counts = new TreeMap<>();
    jdbc.sql(
            "select kind, count(*) from verification_finding where verification = ?"
                + " and standing = 'confirmed' group by kind")
        .param(verification.running())
        .query(
            row -> {
              counts.put(Word.of(FindingKind.class, row.getString(1)), row.getLong(2));
            });
    return counts;
  }

  /** Puts these in the place of all findings of a batch. */
  void replace(RecordNumber verification, int batch, List<VerificationFinding> findings) {
    jdbc.sql("delete from verification_finding where verification = ? and batch = ?")
        .params(verification.running(), batch)
        .update();
    add(verification, findings);
  }

  private static VerificationFinding finding(ResultSet row, int n) throws SQLException {
    Long item = row.getObject("item_id", Long.class);
    return new VerificationFinding(
        row.getInt("batch"),
        item == null ? null : ItemReads.number(item),
        Word.of(FindingKind.class, row.getString("kind")),
        row.getString("field"),
        row.getString("expected"),
        row.getString("observed"),
        Word.of(VerificationFinding.Source.class, row.getString("source")),
        Word.of(VerificationFinding.Standing.class, row.getString("standing")));
  }
}
