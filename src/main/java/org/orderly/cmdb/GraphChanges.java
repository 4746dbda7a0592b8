package org.orderly.cmdb;

import java.util.List;

/**
 * What configuration updates changed, as the graph of items takes it.
 *
 * @param update the number of the last of them
 * @param types say the same as those of the graph that is changed
 * @param items those that are new or amended, as they are now, by id
 * @param groups those that are new or amended, as they are now
 * @param ended what does not hold any more
 * @param added what holds since
 */
record GraphChanges(
    long update,
    FailureTypes types,
    List<ItemCard> items,
    List<GraphGroup> groups,
    List<FailureEdge> ended,
    List<FailureEdge> added) {}
