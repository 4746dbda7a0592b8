package org.orderly.cmdb;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the graph of items beside the start of the server, so that the first question finds it; not
 * in commands and tests.
 */
@Component
@ConditionalOnProperty(name = "orderly.impact.graph-at-start", matchIfMissing = true)
class GraphAtStart {

  private final GraphKeeper keeper;

  GraphAtStart(GraphKeeper keeper) {
    this.keeper = keeper;
  }

  @Scheduled(initialDelay = 0)
  void read() {
    keeper.graph();
  }
}
