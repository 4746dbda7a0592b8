package org.orderly.cmdb;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.kernel.RecordNumber;

/**
 * As much of a past graph as one question needs, read level by level: after each level the walk
 * itself says, by the same rules as ever, from where the next one is read.
 */
final class PastGraph {

  private final PastRows rows;
  private final FailureTypes types;
  private final ImpactQuestion question;
  private final Map<Long, ItemCard> items = new TreeMap<>();
  private final Map<Long, GraphGroup> groups = new TreeMap<>();
  private final Set<FailureEdge> edges = new HashSet<>();

  PastGraph(PastRows rows, FailureTypes types, ImpactQuestion question) {
    this.rows = rows;
    this.types = types;
    this.question = question;
  }

  ItemGraph read() {
    Set<Long> last =
        question.items().stream().map(RecordNumber::running).collect(Collectors.toSet());
    items(last.stream());
    ItemGraph graph = graph();
    for (int depth = 1; depth <= question.depth() && !last.isEmpty(); depth++) {
      level(last);
      graph = graph();
      ImpactWalk walk = ImpactWalk.of(graph, question.within(depth));
      last = walk.levels() < depth ? Set.of() : ids(graph, walk.level(depth));
    }
    return graph;
  }

  private static Set<Long> ids(ItemGraph graph, int[] places) {
    return Arrays.stream(places).mapToObj(graph::id).collect(Collectors.toSet());
  }

  /** What the items of one level reach, and the redundancy groups that say whether they do. */
  private void level(Set<Long> from) {
    boolean down = question.direction() == ImpactQuestion.Direction.DOWNSTREAM;
    List<FailureEdge> found =
        Stream.of(PastRows.By.SOURCE, PastRows.By.TARGET)
            .flatMap(by -> rows.edges(by, from, types).stream())
            .filter(edge -> from.contains(down ? edge.provider() : edge.dependent()))
            .toList();
    Set<Long> inGroups =
        found.stream()
            .map(FailureEdge::group)
            .filter(group -> group != FailureEdge.NO_GROUP && !groups.containsKey(group))
            .collect(Collectors.toSet());
    add(found);
    if (!inGroups.isEmpty()) {
      rows.groups(inGroups).forEach(group -> groups.put(group.id(), group));
      if (down) {
        add(rows.edges(PastRows.By.GROUP, inGroups, types));
      }
    }
  }

  private void add(Collection<FailureEdge> found) {
    items(found.stream().flatMap(edge -> Stream.of(edge.provider(), edge.dependent())));
    edges.addAll(found);
  }

  private void items(Stream<Long> ids) {
    Set<Long> missing = ids.filter(id -> !items.containsKey(id)).collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      items.putAll(
          rows.items(missing).stream()
              .collect(Collectors.toMap(ItemCard::id, Function.identity())));
    }
  }

  private ItemGraph graph() {
    ItemGraphBuilder graph = new ItemGraphBuilder(types);
    items.values().forEach(graph::item);
    groups.values().forEach(graph::group);
    graph.allGroups();
    edges.forEach(edge -> graph.edge(edge.provider(), edge.dependent(), edge.group(), edge.type()));
    return graph.build(rows.update());
  }
}
