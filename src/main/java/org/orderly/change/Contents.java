package org.orderly.change;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The versions of what changes say; insert only. */
@Repository
class Contents {

  private static final TypeReference<ChangeContent> CONTENT = new TypeReference<>() {};

  private final JdbcTemplate jdbc;

  Contents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the content as a version of the change.
   *
   * @throws RuleViolation ITSM-CHG-007 where somebody was faster
   */
  ContentVersion add(
      RecordNumber number, int version, ChangeContent content, String by, Instant at) {
    String text = CanonicalJson.write(content);
    ContentVersion kept = new ContentVersion(version, content, CanonicalJson.digest(text), by, at);
    try {
      jdbc.update(
          "insert into change_content (change_id, version, content, digest, written_by, written_at)"
              + " values (?, ?, ?, ?, ?, ?)",
          number.running(),
          version,
          text,
          kept.digest(),
          by,
          Timestamp.from(at));
    } catch (DuplicateKeyException faster) {
      throw new RuleViolation(
          ChangeRule.WRITTEN_MEANWHILE,
          number + " was written otherwise at the same moment: read it again");
    }
    return kept;
  }

  Optional<ContentVersion> find(RecordNumber number, int version) {
    return jdbc
        .query(
            "select version, content, digest, written_by, written_at from change_content"
                + " where change_id = ? and version = ?",
            (row, n) -> version(row),
            number.running(),
            version)
        .stream()
        .findFirst();
  }

  ContentVersion get(RecordNumber number, int version) {
    return find(number, version).orElseThrow();
  }

  private static ContentVersion version(ResultSet row) throws SQLException {
    return new ContentVersion(
        row.getInt("version"),
        CanonicalJson.read(row.getString("content"), CONTENT),
        row.getString("digest"),
        row.getString("written_by"),
        row.getTimestamp("written_at").toInstant());
  }
}
