package org.orderly.cmdb;

import java.util.List;

/**
 * Impact as a graph to be drawn, with each node after the one that it hangs on (8.2.6).
 *
 * @param update the number of the configuration update after which it was so
 * @param found how many items are hit
 * @param notDrawn how many items, hit or holding, are neither a node nor in one, since there are
 *     too many
 * @param mayGoOn whether items at the last depth asked for are hit, so that there may be more below
 */
public record ImpactGraph(
    ImpactQuestion question,
    long update,
    int found,
    int notDrawn,
    boolean mayGoOn,
    List<ImpactNode> nodes) {

  /** The most nodes that one graph has. */
  public static final int MOST_NODES = 400;

  /** The most groups that are open at once. */
  public static final int MOST_OPENED = 50;
}
