package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes the graph that follows another after some configuration updates. */
final class GraphEdit {

  private final ItemGraph graph;
  private final List<ItemCard> added;
  private final Map<Integer, ItemCard> amended;
  private final BitSet counting;
  private final Map<Integer, List<EdgeRows.Edge>> dependents = new HashMap<>();
  private final Map<Integer, List<EdgeRows.Edge>> providers = new HashMap<>();
  private final Set<Integer> touched = new HashSet<>();
  private final int before;
  private GraphGroups groups;
  private boolean fits = true;

  GraphEdit(ItemGraph graph) {
    this.graph = graph;
    this.before = graph.columns().size();
    this.added = new ArrayList<>(graph.added());
    this.amended = new HashMap<>(graph.amended());
    this.counting = (BitSet) graph.counting().clone();
    this.groups = graph.groups();
  }

  Optional<ItemGraph> apply(GraphChanges changes) {
    changes.items().forEach(this::item);
    groups = groups.with(changes.groups());
    changes.ended().forEach(edge -> edge(edge, List::remove));
    changes.added().forEach(edge -> edge(edge, List::add));
    return fits ? Optional.of(made(changes.update(), changes.types())) : Optional.empty();
  }

  private void item(ItemCard item) {
    int place = place(item.id());
    if (place >= before) {
      added.set(place - before, item);
    } else if (place >= 0) {
      amended.put(place, item);
    } else {
      place = before + added.size();
      fits &= item.id() > lastId();
      added.add(item);
    }
    if (place < graph.size() && counting.get(place) != item.counts()) {
      groupsOf(place).forEach(touched::add);
    }
    counting.set(place, item.counts());
  }

  /** The groups that an item is a member of. */
  private IntStream groupsOf(int place) {
    EdgeRows.Row row = graph.dependents().of(place);
    return IntStream.range(row.from(), row.to())
        .map(row::group)
        .filter(group -> group != EdgeRows.ALONE);
  }

  private long lastId() {
    return added.isEmpty()
        ? before == 0 ? 0 : graph.columns().id(before - 1)
        : added.get(added.size() - 1).id();
  }

  private int place(long id) {
    int known = graph.columns().place(id);
    int behind = known < 0 ? ItemCard.place(added, id) : -1;
    return behind < 0 ? known : before + behind;
  }

  private interface Change {
    boolean in(List<EdgeRows.Edge> row, EdgeRows.Edge edge);
  }

  private void edge(FailureEdge edge, Change change) {
    int provider = place(edge.provider());
    int dependent = place(edge.dependent());
    if (provider < 0 || dependent < 0) {
      fits = false;
      return;
    }
    int group = groups.place(edge.group(), edge.dependent());
    if (group != EdgeRows.ALONE) {
      touched.add(group);
    }
    short type = graph.types().place(edge.type());
    fits &=
        change.in(
            row(dependents, graph.dependents(), provider),
            new EdgeRows.Edge(dependent, group, (short) 0));
    fits &=
        change.in(
            row(providers, graph.providers(), dependent), new EdgeRows.Edge(provider, group, type));
  }

  private static List<EdgeRows.Edge> row(
      Map<Integer, List<EdgeRows.Edge>> rows, EdgeRows before, int place) {
    return rows.computeIfAbsent(place, any -> edges(before.of(place)));
  }

  private static List<EdgeRows.Edge> edges(EdgeRows.Row row) {
    List<EdgeRows.Edge> edges = new ArrayList<>();
    for (int at = row.from(); at < row.to(); at++) {
      edges.add(new EdgeRows.Edge(row.end(at), row.group(at), row.type(at)));
    }
    return edges;
  }

  private ItemGraph made(long update, FailureTypes types) {
    return new ItemGraph(
        update,
        types,
        graph.columns(),
        List.copyOf(added),
        Map.copyOf(amended),
        counting,
        groups.uncounted(touched),
        graph.dependents().with(blocks(dependents, false)),
        graph.providers().with(blocks(providers, true)));
  }

  private static Map<Integer, EdgeBlock> blocks(
      Map<Integer, List<EdgeRows.Edge>> rows, boolean typed) {
    Map<Integer, EdgeBlock> blocks = new HashMap<>();
    rows.forEach(
        (place, edges) -> {
          EdgeBlock block = new EdgeBlock(edges.size(), typed);
          for (int at = 0; at < edges.size(); at++) {
            EdgeRows.Edge edge = edges.get(at);
            block.put(at, edge.end(), edge.group(), edge.type());
          }
          blocks.put(place, block.done());
        });
    return blocks;
  }
}
