package org.orderly.bench;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database was sent, as it counts itself: a batch once, for all clients together. */
final class Sent {

  private final JdbcTemplate jdbc;

  Sent(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was counted since the database began.
   *
   * @param statements without those that begin and end transactions
   * @param flushed how often the log was made durable
   */
  record Counted(long statements, long commits, long flushed) {

    /** For each of so many pieces of work. */
    String since(Counted before, long pieces) {
      return String.format(
          "%.0f statements, %.0f commits, %.1f flushes of the log",
          (double) (statements - before.statements) / pieces,
          (double) (commits - before.commits) / pieces,
          (double) (flushed - before.flushed) / pieces);
    }
  }

  Counted count() {
    Map<String, Long> values = new HashMap<>();
    jdbc.query(
        "show global status where variable_name in"
            + " ('Questions', 'Com_set_option', 'Com_commit', 'Com_rollback', 'Innodb_os_log_fsyncs')",
        row -> {
          values.put(row.getString(1), row.getLong(2));
        });
    long ends = values.get("Com_commit") + values.get("Com_rollback");
    return new Counted(
        values.get("Questions") - ends - values.get("Com_set_option"),
        values.get("Com_commit"),
        values.getOrDefault("Innodb_os_log_fsyncs", 0L));
  }
}
