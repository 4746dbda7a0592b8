package org.orderly.cmdb;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Graphs of items as they were at instants of the past: as much of them as a question needs, read
 * from the rows that held then. Relation types are taken as they are today, since they say what
 * failing means and not what was there.
 */
@Component
class PastGraphs {

  private final GraphKeeper keeper;
  private final UpdateReads updates;
  private final JdbcClient jdbc;

  PastGraphs(GraphKeeper keeper, UpdateReads updates, JdbcClient jdbc) {
    this.keeper = keeper;
    this.updates = updates;
    this.jdbc = jdbc;
  }

  /** What the question is about, as it was at an instant. */
  ItemGraph at(Instant instant, ImpactQuestion question) {
    long update = updates.at(instant);
    ItemGraph now = keeper.graph();
    return update == now.update()
        ? now
        : new PastGraph(new PastRows(jdbc, update), now.types(), question).read();
  }
}
