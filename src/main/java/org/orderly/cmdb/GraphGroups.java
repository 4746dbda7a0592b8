package org.orderly.cmdb;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The redundancy groups of a graph, each at a place that it keeps, with how many members they have
 * that can fail; those that were changed since they were counted are counted when that is asked.
 */
final class GraphGroups {

  /** Stands for a number of members that is not known. */
  static final int UNCOUNTED = -1;

  private static final GraphGroups NONE = new GraphGroups(new GraphGroup[0], Map.of(), new int[0]);

  private final GraphGroup[] all;
  private final Map<Long, Integer> places;
  private final int[] members;

  private GraphGroups(GraphGroup[] all, Map<Long, Integer> places, int[] members) {
    this.all = all;
    this.places = places;
    this.members = members;
  }

  static GraphGroups of(Collection<GraphGroup> groups) {
    return NONE.with(groups);
  }

  /** These, with some that are new or amended. */
  GraphGroups with(Collection<GraphGroup> changed) {
    if (changed.isEmpty()) {
      return this;
    }
    Map<Long, Integer> next = new HashMap<>(places);
    changed.forEach(group -> next.putIfAbsent(group.id(), next.size()));
    GraphGroup[] groups = Arrays.copyOf(all, next.size());
    changed.forEach(group -> groups[next.getOrDefault(group.id(), 0)] = group);
    int[] counts = Arrays.copyOf(members, groups.length);
    Arrays.fill(counts, members.length, groups.length, UNCOUNTED);
    return new GraphGroups(groups, next, counts);
  }

  /** These, all of them counted. */
  GraphGroups counted(IntUnaryOperator count) {
    return new GraphGroups(all, places, IntStream.range(0, all.length).map(count).toArray());
  }

  /** These, some of them to be counted anew. */
  GraphGroups uncounted(Collection<Integer> some) {
    if (some.isEmpty()) {
      return this;
    }
    int[] counts = members.clone();
    some.forEach(place -> counts[place] = UNCOUNTED);
    return new GraphGroups(all, places, counts);
  }

  /** How many members a group has that can fail, or {@link #UNCOUNTED}. */
  int members(int place) {
    return members[place];
  }

  GraphGroup at(int place) {
    return all[place];
  }

  /**
   * The place of the group that a relation is in.
   *
   * @param dependent the id of the item that the relation reaches
   * @return {@link EdgeRows#ALONE} where there is none, or it is the group of another item
   */
  int place(long group, long dependent) {
    Integer place = group == FailureEdge.NO_GROUP ? null : places.get(group);
    return place == null || all[place].item() != dependent ? EdgeRows.ALONE : place;
  }

  int size() {
    return all.length;
  }
}
