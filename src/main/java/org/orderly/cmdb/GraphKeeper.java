package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the graph of all items in this node's memory and in step with the tables: each question
 * asks first after which configuration update they stand, so that what any node has committed is
 * known to the next question on every node (ADR 0066). What the transaction that asks has written
 * itself is not known until it is committed.
 */
@Component
class GraphKeeper {

  private static final int FEW = 2_000;
  private static final int SHARE = 50;

  private final CmdbHead heads;
  private final GraphTables tables;
  private volatile @Nullable ItemGraph graph;

  GraphKeeper(CmdbHead heads, GraphTables tables) {
    this.heads = heads;
    this.tables = tables;
  }

  /** All items as the last configuration update has left them. */
  ItemGraph graph() {
    CmdbHead.Head head = heads.read();
    ItemGraph kept = graph;
    return kept != null && upToDate(kept, head) ? kept : renewed(head);
  }

  private synchronized ItemGraph renewed(CmdbHead.Head head) {
    ItemGraph kept = graph;
    if (kept != null && upToDate(kept, head)) {
      return kept;
    }
    ItemGraph read = tables.read(kept);
    ItemGraph next = read.beside() > FEW + read.size() / SHARE ? read.gathered() : read;
    graph = next;
    return next;
  }

  private static boolean upToDate(ItemGraph graph, CmdbHead.Head head) {
    return graph.update() >= head.update() && graph.types().mark() == head.definitions();
  }
}
