package org.orderly.kernel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out record numbers, one sequence for each kind. */
@Component
public class RecordNumbers {

  private final JdbcClient jdbc;

  RecordNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next number of a kind; a number given out to a transaction that fails is lost, not reused.
   */
  public RecordNumber next(RecordKind kind) {
    long running =
        jdbc.sql("select next value for number_" + kind.prefix().toLowerCase(java.util.Locale.ROOT))
            .query(Long.class)
            .single();
    return RecordNumber.of(kind, running);
  }
}
