package org.orderly.kernel.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The answers given to requests that named themselves, kept for a day. */
@Component
class IdempotentRequests {

  static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotentRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Known(String digest, Instant receivedAt, KeptAnswer answer) {}

  /**
   * Takes the key for this transaction; waits where another transaction has it.
   *
   * @throws org.springframework.dao.DuplicateKeyException where it was taken before
   */
  void take(String actor, String key, String digest) {
    jdbc.sql(
            "insert into idempotent_request"
                + " (actor, request_key, digest, received_at) values (?, ?, ?, ?)")
        .params(actor, key, digest, clock.instant())
        .update();
  }

  void keep(String actor, String key, KeptAnswer answer) {
    jdbc.sql(
            "update idempotent_request set status = ?, content_type = ?, location = ?,"
                + " entity_tag = ?, body = ? where actor = ? and request_key = ?")
        .params(
            java.util.Arrays.asList(
                answer.status(),
                answer.contentType(),
                answer.location(),
                answer.entityTag(),
                answer.body(),
                actor,
                key))
        .update();
  }

  Optional<Known> find(String actor, String key) {
    return jdbc.sql("select * from idempotent_request where actor = ? and request_key = ?")
        .params(actor, key)
        .query((row, index) -> known(row))
        .optional();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString("digest"),
        row.getTimestamp("received_at").toInstant(),
        new KeptAnswer(
            row.getInt("status"),
            row.getString("content_type"),
            row.getString("location"),
            row.getString("entity_tag"),
            row.getBytes("body")));
  }

  boolean outdated(Known known) {
    return known.receivedAt().isBefore(clock.instant().minus(KEPT));
  }

  void drop(String actor, String key, Known known) {
    jdbc.sql(
            "delete from idempotent_request where actor = ? and request_key = ? and received_at = ?")
        .params(actor, key, known.receivedAt())
        .update();
  }

  @Scheduled(cron = "${orderly.web.forget-answers-cron:0 23 * * * *}", zone = "UTC")
  void dropOutdated() {
    Instant before = clock.instant().minus(KEPT);
    int dropped;
    do {
      dropped =
          jdbc.sql("delete from idempotent_request where received_at < ? limit 1000")
              .param(before)
              .update();
    } while (dropped == 1000);
  }
}
