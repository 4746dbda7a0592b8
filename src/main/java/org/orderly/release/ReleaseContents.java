package org.orderly.release;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of what releases say; insert only. */
@Repository
class ReleaseContents {

  private static final TypeReference<ReleaseContent> CONTENT = new TypeReference<>() {};

  private final JdbcClient jdbc;

  ReleaseContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the content as a version of the release. */
  ReleaseContentVersion add(
      RecordNumber number, int version, ReleaseContent content, String by, Instant at) {
    String text = CanonicalJson.write(content);
    ReleaseContentVersion kept =
        new ReleaseContentVersion(version, content, CanonicalJson.digest(text), by, at);
    jdbc.sql(
            "insert into release_content (release_id, version, content, digest, written_by,"
                + " written_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            number.running(),
            version,
            text,
            kept.digest(),
            by,
            LocalDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
    return kept;
  }

  Optional<ReleaseContentVersion> find(RecordNumber number, int version) {
    return jdbc.sql(
            "select version, content, digest, written_by, written_at from release_content"
                + " where release_id = ? and version = ?")
        .params(number.running(), version)
        .query((row, n) -> version(row))
        .optional();
  }

  ReleaseContentVersion get(RecordNumber number, int version) {
    return find(number, version).orElseThrow();
  }

  /** The keys of those who wrote a version of it. */
  List<String> writers(RecordNumber number) {
    return jdbc.sql("select distinct written_by from release_content where release_id = ?")
        .param(number.running())
        .query(String.class)
        .list();
  }

  private static ReleaseContentVersion version(ResultSet row) throws SQLException {
    return new ReleaseContentVersion(
        row.getInt("version"),
        CanonicalJson.read(row.getString("content"), CONTENT),
        row.getString("digest"),
        row.getString("written_by"),
        row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
