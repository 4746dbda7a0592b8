package org.orderly.cmdb;

import java.util.Arrays;

/**
 * Edges of a graph one after the other, in plain arrays. Few are in a redundancy group: these have
 * a place in arrays of their own, and a negative number says which.
 */
final class EdgeBlock {

  static final EdgeBlock NOTHING = new EdgeBlock(0, false);

  private static final int[] NONE = new int[0];

  private final int[] ends;
  private final short[] types;
  private int[] groupedEnds = NONE;
  private int[] groups = NONE;
  private int grouped;

  /**
   * Room for edges.
   *
   * @param typed whether it is kept of which type they are
   */
  EdgeBlock(int size, boolean typed) {
    this.ends = new int[size];
    this.types = new short[typed ? size : 0];
  }

  /**
   * Puts an edge; in whatever order.
   *
   * @param group the place of its group, or {@link EdgeRows#ALONE}
   */
  void put(int at, int end, int group, short type) {
    ends[at] = group == EdgeRows.ALONE ? end : ~member(end, group);
    if (types.length > 0) {
      types[at] = type;
    }
  }

  private int member(int end, int group) {
    if (grouped == groups.length) {
      int room = Math.max(4, grouped * 2);
      groupedEnds = Arrays.copyOf(groupedEnds, room);
      groups = Arrays.copyOf(groups, room);
    }
    groupedEnds[grouped] = end;
    groups[grouped] = group;
    return grouped++;
  }

  /** To be called when all edges are there. */
  EdgeBlock done() {
    groupedEnds = Arrays.copyOf(groupedEnds, grouped);
    groups = Arrays.copyOf(groups, grouped);
    return this;
  }

  int size() {
    return ends.length;
  }

  int end(int at) {
    int end = ends[at];
    return end < 0 ? groupedEnds[~end] : end;
  }

  boolean grouped(int at) {
    return ends[at] < 0;
  }

  /** The place of the group that an edge is in, or {@link EdgeRows#ALONE}. */
  int group(int at) {
    int end = ends[at];
    return end < 0 ? groups[~end] : EdgeRows.ALONE;
  }

  short type(int at) {
    return types.length == 0 ? 0 : types[at];
  }

  /** The bytes that its arrays take. */
  long bytes() {
    return 4L * ends.length + 2L * types.length + 8L * grouped;
  }
}
