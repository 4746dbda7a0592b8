package org.orderly.cmdb;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why a walk came to each item: by which item before it, by which relation and which redundancy
 * group. Of several reasons it tells one, and the same however the graph came about.
 */
final class ImpactCauses {

  private final ItemGraph graph;
  private final boolean failing;
  private final int last;
  private final PlaceDepths depths;

  /**
   * The cause of one hit, by places in the graph.
   *
   * @param before the item that the path comes from
   * @param items as in {@link ImpactCause}
   * @param group {@link EdgeRows#ALONE} where the relation counts by itself
   */
  record Cause(int before, short type, int[] items, int group) {}

  ImpactCauses(ImpactWalk walk) {
    this.graph = walk.graph();
    this.failing = walk.failing();
    this.last = walk.depth();
    this.depths = walk.depths();
  }

  /** Why an item was reached that was not asked about. */
  Cause of(int item) {
    return failing ? failure(item) : need(item);
  }

  /** At which depth an item was reached; 0 for those asked about. */
  int depth(int item) {
    return depths.of(item);
  }

  /** The members of an item's group that fail before it does, or before the walk ends. */
  int[] lost(int item, int group) {
    int own = depths.of(item);
    int before = own == PlaceDepths.NOT_REACHED ? last : own;
    return Arrays.stream(graph.members(item, group))
        .filter(member -> depths.of(member) >= 0 && depths.of(member) < before)
        .toArray();
  }

  private Cause failure(int item) {
    EdgeRows.Row row = graph.providers().of(item);
    EdgeRows.Edge direct = first(row, depths.of(item) - 1, EdgeRows.ALONE);
    if (direct != null) {
      return new Cause(direct.end(), direct.type(), new int[] {direct.end()}, EdgeRows.ALONE);
    }
    int group = failedGroup(item, row);
    EdgeRows.Edge member = first(row, depths.of(item) - 1, group);
    if (member == null) {
      throw new IllegalStateException("Nothing failed before item " + graph.card(item).id());
    }
    return new Cause(member.end(), member.type(), lost(item, group), group);
  }

  /** The first edge of a group, or of none, from an item of a depth. */
  private EdgeRows.@Nullable Edge first(EdgeRows.Row row, int depth, int group) {
    EdgeRows.Edge first = null;
    for (int at = row.from(); at < row.to(); at++) {
      if (depths.of(row.end(at)) == depth && row.group(at) == group) {
        first = first(first, new EdgeRows.Edge(row.end(at), group, row.type(at)));
      }
    }
    return first;
  }

  private static EdgeRows.Edge first(EdgeRows.@Nullable Edge one, EdgeRows.Edge other) {
    return one == null
            || other.end() < one.end()
            || other.end() == one.end() && other.type() < one.type()
        ? other
        : one;
  }

  private int failedGroup(int item, EdgeRows.Row row) {
    return IntStream.range(row.from(), row.to())
        .filter(at -> depths.of(row.end(at)) == depths.of(item) - 1)
        .map(row::group)
        .filter(group -> group != EdgeRows.ALONE)
        .distinct()
        .filter(group -> left(item, group) < graph.group(group).needed())
        .boxed()
        .min((one, other) -> Long.compare(graph.group(one).id(), graph.group(other).id()))
        .orElse(EdgeRows.ALONE);
  }

  private int left(int item, int group) {
    return graph.memberCount(item, group) - lost(item, group).length;
  }

  private Cause need(int item) {
    EdgeRows.Row row = graph.dependents().of(item);
    int before =
        IntStream.range(row.from(), row.to())
            .map(row::end)
            .filter(end -> depths.of(end) == depths.of(item) - 1)
            .min()
            .orElseThrow();
    EdgeRows.Row back = graph.providers().of(before);
    EdgeRows.Edge edge =
        IntStream.range(back.from(), back.to())
            .filter(at -> back.end(at) == item)
            .mapToObj(at -> new EdgeRows.Edge(item, back.group(at), back.type(at)))
            .min(
                (one, other) ->
                    one.group() == other.group()
                        ? Short.compare(one.type(), other.type())
                        : Long.compare(groupId(one), groupId(other)))
            .orElseThrow();
    return new Cause(before, edge.type(), new int[] {before}, edge.group());
  }

  private long groupId(EdgeRows.Edge edge) {
    return edge.group() == EdgeRows.ALONE ? FailureEdge.NO_GROUP : graph.group(edge.group()).id();
  }
}
