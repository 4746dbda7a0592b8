package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some items reach in a graph, level by level. Downstream it is the least set that holds the
 * items themselves, each item with a provider in it outside any redundancy group, and each with a
 * group that has lost a member to it and has fewer left than needed. The set only grows, so that
 * the order of steps does not matter, and the level at which an item comes in is the lowest (ADR
 * 0066). Upstream it is whatever the items need, groups or not.
 */
final class ImpactWalk {

  /** Up to so many it is faster to look through them than to mark them among all. */
  private static final int FEW = 32;

  private final ItemGraph graph;
  private final EdgeRows rows;
  private final boolean failing;
  private final int depth;
  private @Nullable BitSet marks;
  private final Map<Integer, GroupLoss> losses = new HashMap<>();
  private final List<Integer> levelEnds = new ArrayList<>();
  private int[] order = new int[FEW];
  private int size;

  private ImpactWalk(ItemGraph graph, boolean failing, int depth) {
    this.graph = graph;
    this.depth = depth;
    this.rows = failing ? graph.dependents() : graph.providers();
    this.failing = failing;
  }

  /** A redundancy group that has lost members. */
  private static final class GroupLoss {

    private final int item;
    private final int members;
    private int lost;
    private int last = -1;

    GroupLoss(int item, int members) {
      this.item = item;
      this.members = members;
    }

    /** Of several relations between the same two items, one counts. */
    int leftWithout(int member) {
      lost += member == last ? 0 : 1;
      last = member;
      return members - lost;
    }
  }

  /**
   * A redundancy group that has lost members and holds.
   *
   * @param item the place of the item that depends on it, which has not failed
   * @param group its place
   */
  record Weakened(int item, int group) {}

  /** The answer to a question; items that the graph does not know reach nothing. */
  static ImpactWalk of(ItemGraph graph, ImpactQuestion question) {
    return of(
        graph,
        question.items().stream()
            .mapToInt(item -> graph.place(item.running()))
            .filter(place -> place >= 0)
            .toArray(),
        question.direction(),
        question.depth());
  }

  /** What the items at some places reach. */
  static ImpactWalk of(
      ItemGraph graph, int[] starts, ImpactQuestion.Direction direction, int depth) {
    return new ImpactWalk(graph, direction == ImpactQuestion.Direction.DOWNSTREAM, depth)
        .from(starts);
  }

  private ImpactWalk from(int[] starts) {
    for (int start : starts) {
      if (graph.counts(start) && !reached(start)) {
        reach(start);
      }
    }
    levelEnds.add(size);
    int from = 0;
    for (int level = 1; level <= depth && from < size; level++) {
      int to = size;
      for (int at = from; at < to; at++) {
        expand(order[at]);
      }
      levelEnds.add(size);
      from = to;
    }
    return this;
  }

  private void expand(int item) {
    EdgeRows.Row row = rows.of(item);
    EdgeBlock block = row.block();
    for (int at = row.from(); at < row.to(); at++) {
      int other = block.end(at);
      if (!reached(other)
          && graph.counts(other)
          && (!failing || !block.grouped(at) || failsWithout(item, other, block.group(at)))) {
        reach(other);
      }
    }
  }

  private boolean failsWithout(int member, int item, int group) {
    GroupLoss loss =
        losses.computeIfAbsent(group, any -> new GroupLoss(item, graph.memberCount(item, group)));
    return loss.leftWithout(member) < graph.group(group).needed();
  }

  private void reach(int item) {
    if (size == order.length) {
      order = Arrays.copyOf(order, Math.multiplyExact(size, 2));
    }
    order[size++] = item;
    if (marks != null) {
      marks.set(item);
    } else if (size > FEW) {
      marks = new BitSet(graph.size());
      Arrays.stream(order, 0, size).forEach(marks::set);
    }
  }

  ItemGraph graph() {
    return graph;
  }

  /** Whether it asks what fails, not what is needed. */
  boolean failing() {
    return failing;
  }

  /** The last level that it was to go to. */
  int depth() {
    return depth;
  }

  boolean reached(int item) {
    if (marks != null) {
      return marks.get(item);
    }
    for (int at = 0; at < size; at++) {
      if (order[at] == item) {
        return true;
      }
    }
    return false;
  }

  /** The level of each place. */
  PlaceDepths depths() {
    PlaceDepths depths = new PlaceDepths(size);
    for (int level = 0, at = 0; level < levelEnds.size(); level++) {
      for (; at < levelEnds.get(level); at++) {
        depths.put(order[at], level);
      }
    }
    return depths;
  }

  /** How many were reached, without those that it started from. */
  int found() {
    return size - levelEnds.get(0);
  }

  /** The last level at which something was reached; 0 for what it started from. */
  int levels() {
    int last = levelEnds.size() - 1;
    return last > 0 && levelEnds.get(last - 1) == size ? last - 1 : last;
  }

  /** How many were reached up to a level. */
  int end(int level) {
    return levelEnds.get(level);
  }

  /** What was reached after so many others. */
  int reachedAt(int at) {
    return order[at];
  }

  /** What was reached at a level, by place. */
  int[] level(int level) {
    int[] items =
        Arrays.copyOfRange(order, level == 0 ? 0 : levelEnds.get(level - 1), levelEnds.get(level));
    Arrays.sort(items);
    return items;
  }

  /** The groups that have lost members and hold, by item. */
  List<Weakened> weakened() {
    return losses.entrySet().stream()
        .filter(loss -> !reached(loss.getValue().item))
        .map(loss -> new Weakened(loss.getValue().item, loss.getKey()))
        .sorted(Comparator.comparingInt(Weakened::item).thenComparingInt(Weakened::group))
        .toList();
  }
}
