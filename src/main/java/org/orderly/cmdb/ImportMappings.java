package org.orderly.cmdb;

import java.time.Instant;
import java.util.Optional;
import org.orderly.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the columns of each source's files stood for the last time. */
@Repository
class ImportMappings {

  private final JdbcClient jdbc;

  ImportMappings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ImportMapping> mapping(String source, ImportKind kind) {
    return jdbc.sql("select mapping from import_mapping where source = ? and kind = ?")
        .params(source, kind.word())
        .query(String.class)
        .optional()
        .map(column -> ImportJson.read(column, ImportJson.MAPPING));
  }

  void keep(String source, ImportKind kind, ImportMapping mapping, Actor by, Instant at) {
    jdbc.sql(
            "insert into import_mapping (source, kind, mapping, saved_by, saved_at)"
                + " values (:source, :kind, :mapping, :by, :at) on duplicate key update"
                + " mapping = :mapping, saved_by = :by, saved_at = :at")
        .param("source", source)
        .param("kind", kind.word())
        .param("mapping", ImportJson.write(mapping))
        .param("by", by.key())
        .param("at", Times.utc(at))
        .update();
  }
}
