package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.cmdb.ImpactQuestion.Direction;

/**
 * A few items in maps and sets, and impact as its definition says it: round after round over all of
 * them, until nothing more fails. It shares no code with what it checks.
 */
record NaiveItems(
    SortedMap<Long, ItemCard> items, SortedMap<Long, GraphGroup> groups, Set<FailureEdge> edges) {

  static final FailureTypes TYPES =
      new FailureTypes(
          7,
          Map.of(
              "depends-on", ImpactDirection.FROM_TARGET,
              "uses", ImpactDirection.FROM_TARGET,
              "connected-to", ImpactDirection.NONE));

  NaiveItems() {
    this(new TreeMap<>(), new TreeMap<>(), new LinkedHashSet<>());
  }

  NaiveItems copy() {
    return new NaiveItems(new TreeMap<>(items), new TreeMap<>(groups), new LinkedHashSet<>(edges));
  }

  ItemGraph graph(long update) {
    ItemGraphBuilder graph = new ItemGraphBuilder(TYPES);
    items.values().forEach(graph::item);
    groups.values().forEach(graph::group);
    graph.allGroups();
    edges.forEach(edge -> graph.edge(edge.provider(), edge.dependent(), edge.group(), edge.type()));
    return graph.build(update);
  }

  /** What is reached, by id, with the round in which it was. */
  Map<Long, Integer> reached(Collection<Long> starts, Direction direction, int depth) {
    Map<Long, Integer> reached = new TreeMap<>();
    starts.stream().filter(this::counts).forEach(id -> reached.put(id, 0));
    for (int round = 1; round <= depth; round++) {
      Set<Long> before = new HashSet<>(reached.keySet());
      for (Long id : items.keySet()) {
        if (counts(id) && !before.contains(id) && comesIn(id, before, direction)) {
          reached.put(id, round);
        }
      }
    }
    return reached;
  }

  /** What has lost members of a group within so many rounds and holds: item and group. */
  Set<List<Long>> weakened(Collection<Long> starts, int depth) {
    Set<Long> failed = reached(starts, Direction.DOWNSTREAM, depth).keySet();
    Set<Long> lost = reached(starts, Direction.DOWNSTREAM, depth - 1).keySet();
    return groups.values().stream()
        .filter(group -> counts(group.item()) && !failed.contains(group.item()))
        .filter(group -> members(group).anyMatch(lost::contains))
        .map(group -> List.of(group.item(), group.id()))
        .collect(Collectors.toSet());
  }

  boolean counts(Long id) {
    ItemStatus status = items.get(id).status();
    return status != ItemStatus.RETIRED && status != ItemStatus.DISPOSED;
  }

  private boolean comesIn(Long id, Set<Long> before, Direction direction) {
    return direction == Direction.UPSTREAM
        ? edges.stream()
            .anyMatch(edge -> edge.provider() == id && before.contains(edge.dependent()))
        : edges.stream()
                .anyMatch(
                    edge ->
                        edge.dependent() == id
                            && before.contains(edge.provider())
                            && groupOf(edge) == null)
            || groups.values().stream()
                .filter(group -> group.item() == id)
                .anyMatch(group -> fails(group, before));
  }

  private boolean fails(GraphGroup group, Set<Long> failed) {
    Set<Long> members = members(group).collect(Collectors.toSet());
    Set<Long> left = new HashSet<>(members);
    left.removeAll(failed);
    return left.size() < members.size() && left.size() < group.needed();
  }

  Stream<Long> members(GraphGroup group) {
    return edges.stream()
        .filter(edge -> group.equals(groupOf(edge)))
        .map(FailureEdge::provider)
        .filter(this::counts)
        .distinct();
  }

  GraphGroup groupOf(FailureEdge edge) {
    GraphGroup group = groups.get(edge.group());
    return group == null || group.item() != edge.dependent() ? null : group;
  }

  /** One edit, by numbers that are made to fit whatever there is. */
  record Edit(int kind, int one, int two, int three) {}

  /** Takes edits as one configuration update, and says what has changed. */
  GraphChanges edit(List<Edit> edits, long update) {
    NaiveItems before = copy();
    edits.forEach(this::edit);
    return new GraphChanges(
        update,
        TYPES,
        items.values().stream().filter(item -> !item.equals(before.items.get(item.id()))).toList(),
        groups.values().stream()
            .filter(group -> !group.equals(before.groups.get(group.id())))
            .toList(),
        before.edges.stream().filter(edge -> !edges.contains(edge)).toList(),
        edges.stream().filter(edge -> !before.edges.contains(edge)).toList());
  }

  void edit(Edit edit) {
    if (items.isEmpty() || edit.kind() == 0) {
      add(1 + edit.one() % 3, ItemStatus.LIVE);
      return;
    }
    long one = pick(items.keySet(), edit.one());
    long two = pick(items.keySet(), edit.two());
    switch (edit.kind()) {
      case 1 -> items.put(one, card(one, pick(List.of(ItemStatus.values()), edit.two())));
      case 2 -> groups.put((long) groups.size() + 1, group(groups.size() + 1, one, edit.three()));
      case 3 -> {
        if (!groups.isEmpty()) {
          GraphGroup group = groups.get(pick(groups.keySet(), edit.one()));
          groups.put(group.id(), group(group.id(), group.item(), edit.three()));
        }
      }
      case 4 -> {
        if (!edges.isEmpty()) {
          edges.remove(pick(edges, edit.one()));
        }
      }
      default -> edge(one, two, edit.three());
    }
  }

  void add(int gap, ItemStatus status) {
    long id = (items.isEmpty() ? 0 : items.lastKey()) + gap;
    items.put(id, card(id, status));
  }

  private static ItemCard card(long id, ItemStatus status) {
    return new ItemCard(
        id, "server", status, "Müller " + id, id % 2 == 0 ? null : "customer-" + id % 3, null);
  }

  private static GraphGroup group(long id, long item, int needed) {
    return new GraphGroup(id, item, "group-" + id, 1 + needed % 3);
  }

  /** A relation of a type holds once; where it is held already, it goes into another group. */
  private void edge(long provider, long dependent, int choice) {
    if (provider == dependent) {
      return;
    }
    String type = choice % 3 == 0 ? "uses" : "depends-on";
    List<Long> own =
        new ArrayList<>(
            groups.values().stream()
                .filter(group -> group.item() == dependent)
                .map(GraphGroup::id)
                .toList());
    own.add(FailureEdge.NO_GROUP);
    edges.removeIf(
        edge ->
            edge.provider() == provider
                && edge.dependent() == dependent
                && edge.type().equals(type));
    edges.add(new FailureEdge(provider, dependent, pick(own, choice), type));
  }

  private static <T> T pick(Collection<T> some, int number) {
    return some.stream().skip(number % some.size()).findFirst().orElseThrow();
  }
}
