package org.orderly.servicelevel;

import org.orderly.kernel.ShortMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows whether any record has a clock for telling the caller, so that where none has, none is
 * looked for. Once there is one, it is known for good.
 */
@Component
class UpdateClocks extends ShortMemory {

  private final JdbcClient jdbc;
  private volatile boolean known;

  UpdateClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean any() {
    if (!known) {
      known =
          get(
                  Boolean.class,
                  "any",
                  () ->
                      jdbc.sql("select true from record_clocks where update_clock limit 1")
                          .query(Boolean.class)
                          .optional())
              .isPresent();
    }
    return known;
  }

  /** A record has one. */
  void noteOne() {
    known = true;
  }
}
