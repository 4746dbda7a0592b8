package org.orderly.cmdb;

import java.util.Arrays;

/** Edges in the order in which they are found, until they are sorted into rows. */
final class EdgeList {

  private static final int ROOM = 1_024;

  private int[] providers = new int[ROOM];
  private int[] dependents = new int[ROOM];
  private int[] groups = new int[ROOM];
  private short[] types = new short[ROOM];
  private int size;

  /** The two ends of an edge. */
  enum End {
    PROVIDER,
    DEPENDENT;

    End other() {
      return this == PROVIDER ? DEPENDENT : PROVIDER;
    }
  }

  void add(int provider, int dependent, int group, short type) {
    if (size == types.length) {
      int room = Math.multiplyExact(size, 2);
      providers = Arrays.copyOf(providers, room);
      dependents = Arrays.copyOf(dependents, room);
      groups = Arrays.copyOf(groups, room);
      types = Arrays.copyOf(types, room);
    }
    providers[size] = provider;
    dependents[size] = dependent;
    groups[size] = group;
    types[size++] = type;
  }

  int size() {
    return size;
  }

  int end(End end, int at) {
    return end == End.PROVIDER ? providers[at] : dependents[at];
  }

  int group(int at) {
    return groups[at];
  }

  short type(int at) {
    return types[at];
  }
}
