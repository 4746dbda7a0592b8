package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one row that whoever writes locks first, until the transaction ends: so updates are numbered
 * in the order of their commits, and nobody's checks are overtaken by another's write (ADR 0064).
 */
@Component
class CmdbHead {

  /** What stands in place of the update that ends something which still holds. */
  static final long OPEN = Long.MAX_VALUE;

  private static final String SELECT = "select update_number, at, definitions from cmdb_head";

  private final JdbcClient jdbc;
  private final Clock clock;

  CmdbHead(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Where writing stands.
   *
   * @param update the number of the latest update; 0 before the first
   * @param definitions another number whenever classes or relation types change; never used twice
   */
  record Head(long update, Instant at, long definitions) {

    /** The instant of the next update, later than the latest even where the clock was set back. */
    Instant next(Instant now) {
      Instant soonest = at.plusMillis(1);
      return now.isBefore(soonest) ? soonest : now;
    }
  }

  Head lock() {
    return jdbc.sql(SELECT + " where id = 1 for update").query(CmdbHead::head).single();
  }

  Head read() {
    return jdbc.sql(SELECT + " where id = 1").query(CmdbHead::head).single();
  }

  /** The instant of the update that follows the head. */
  Instant next(Head head) {
    return head.next(clock.instant());
  }

  void advance(long update, Instant at) {
    jdbc.sql("update cmdb_head set update_number = ?, at = ? where id = 1")
        .params(update, Times.utc(at))
        .update();
  }

  /** Says that classes or relation types change; the head is locked. */
  void redefine() {
    jdbc.sql("update cmdb_head set definitions = nextval(definitions_number) where id = 1")
        .update();
  }

  private static Head head(ResultSet row, int n) throws SQLException {
    return new Head(
        row.getLong("update_number"), Times.instant(row, "at"), row.getLong("definitions"));
  }
}
