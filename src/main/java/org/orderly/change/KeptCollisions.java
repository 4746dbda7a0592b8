package org.orderly.change;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody said of collisions; insert only. */
@Repository
class KeptCollisions {

  private static final TypeReference<List<Collision>> COLLISIONS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  KeptCollisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RecordNumber change, AcceptedCollisions accepted) {
    jdbc.sql(
            "insert into accepted_collision (change_id, accepted_at, accepted_by,"
                + " content_version, reason, collisions) values (?, ?, ?, ?, ?, ?)")
        .params(
            change.running(),
            LocalDateTime.ofInstant(accepted.at(), ZoneOffset.UTC),
            accepted.by(),
            accepted.contentVersion(),
            accepted.reason(),
            CanonicalJson.write(accepted.collisions()))
        .update();
  }

  /** What was said last of the collisions of a change that says this version. */
  Optional<AcceptedCollisions> of(RecordNumber change, int contentVersion) {
    return jdbc.sql(
            "select accepted_at, accepted_by, content_version, reason, collisions"
                + " from accepted_collision where change_id = ? and content_version = ?"
                + " order by accepted_at desc limit 1")
        .params(change.running(), contentVersion)
        .query(
            (row, n) ->
                new AcceptedCollisions(
                    row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    CanonicalJson.read(row.getString(5), COLLISIONS)))
        .optional();
  }
}
