package org.orderly.cmdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactHangings.Hanging;
import org.orderly.cmdb.ImpactNode.Standing;

/** One attempt to give what a walk has found its places, level by level. */
final class ImpactDrawing {

  /** So many of an open group are shown at once. */
  static final int AT_ONCE = 40;

  private final ImpactWalk walk;
  private final ItemGraph graph;
  private final IntPredicate sight;
  private final ImpactCauses causes;
  private final ImpactTeller teller;
  private final ImpactHangings hangings;
  private final int many;
  private final Set<String> opened;
  private final List<Drawn> drawn = new ArrayList<>();
  private final Map<Integer, String> nodeOf = new HashMap<>();
  private final Deque<Drawn> waiting = new ArrayDeque<>();
  private int left;

  /**
   * Begins a drawing.
   *
   * @param many so many of a class at one node are a group
   * @param opened the groups that are open
   */
  ImpactDrawing(
      ImpactWalk walk, IntPredicate sight, ImpactHangings hangings, int many, Set<String> opened) {
    this.walk = walk;
    this.graph = walk.graph();
    this.sight = sight;
    this.causes = new ImpactCauses(walk);
    this.teller = new ImpactTeller(walk, sight, any -> true);
    this.hangings = hangings;
    this.many = many;
    this.opened = opened;
  }

  /** A node, and the items that it stands for. */
  private final class Drawn {

    private final ImpactNode node;
    private final List<Hanging> items;
    private int below;

    Drawn(ImpactNode node, List<Hanging> items) {
      this.node = node;
      this.items = items;
    }
  }

  void draw(int[] starts) {
    List<Hanging> asked = Arrays.stream(starts).mapToObj(item -> new Hanging(item, null)).toList();
    buckets(asked).forEach((key, items) -> bucket(null, key, items, Standing.ASKED));
    while (!waiting.isEmpty()) {
      Drawn parent = waiting.remove();
      List<Hanging> below =
          parent.items.stream()
              .filter(item -> item.weakened() == null)
              .flatMap(item -> hangings.on(item.item()).stream())
              .toList();
      buckets(below).forEach((key, items) -> bucket(parent, key, items, items.get(0).standing()));
    }
  }

  /** By class and standing; what the reader may not see has no class. */
  private Map<String, List<Hanging>> buckets(List<Hanging> items) {
    Map<String, List<Hanging>> buckets = new TreeMap<>();
    items.stream()
        .sorted(Comparator.comparingInt(Hanging::item))
        .forEach(
            item ->
                buckets
                    .computeIfAbsent(
                        (item.weakened() == null ? "" : "!")
                            + (sight.test(item.item()) ? graph.itemClass(item.item()) : "?"),
                        any -> new ArrayList<>())
                    .add(item));
    return buckets;
  }

  private void bucket(@Nullable Drawn parent, String key, List<Hanging> items, Standing standing) {
    if (parent != null && drawn.size() >= ImpactGraph.MOST_NODES) {
      leave(parent, items);
      return;
    }
    String id = (parent == null ? "" : parent.node.id()) + "/" + key;
    boolean hidden = key.endsWith("?");
    if (hidden || items.size() >= many && !opened.contains(id)) {
      group(parent, id, hidden ? null : id, items, standing);
      return;
    }
    boolean group = items.size() >= many;
    int shown = group ? shown(id) : items.size();
    for (Hanging item : items.subList(0, Math.min(shown, items.size()))) {
      if (drawn.size() < ImpactGraph.MOST_NODES || parent == null) {
        item(parent, item, standing, group ? id : null);
      } else {
        leave(parent, List.of(item));
      }
    }
    if (shown < items.size()) {
      rest(parent, id + "+" + shown, items.subList(shown, items.size()), standing);
    }
  }

  private void rest(@Nullable Drawn parent, String id, List<Hanging> items, Standing standing) {
    if (parent == null || drawn.size() < ImpactGraph.MOST_NODES) {
      group(parent, id, id, items, standing);
    } else {
      leave(parent, items);
    }
  }

  private int shown(String id) {
    int shown = AT_ONCE;
    while (opened.contains(id + "+" + shown)) {
      shown += AT_ONCE;
    }
    return shown;
  }

  private void leave(Drawn parent, List<Hanging> items) {
    int all = items.stream().mapToInt(hangings::count).sum();
    parent.below += all;
    left += all;
  }

  private void group(
      @Nullable Drawn parent,
      String id,
      @Nullable String opens,
      List<Hanging> items,
      Standing standing) {
    boolean hidden = opens == null;
    int first = items.get(0).item();
    put(
        new ImpactNode(
            id,
            parent == null ? null : parent.node.id(),
            standing,
            null,
            hidden ? null : graph.itemClass(first),
            items.size(),
            parent == null ? 0 : parent.node.depth() + 1,
            null,
            null,
            List.of(),
            0,
            opens,
            null),
        items);
  }

  private void item(
      @Nullable Drawn parent, Hanging item, Standing standing, @Nullable String closes) {
    ImpactedItem told = teller.item(item.item());
    put(
        new ImpactNode(
            standing == Standing.HOLDS
                ? told.number() + "!" + (parent == null ? "" : parent.node.id())
                : told.number().value(),
            parent == null ? null : parent.node.id(),
            standing,
            told,
            told.itemClass(),
            1,
            parent == null ? 0 : parent.node.depth() + 1,
            standing == Standing.HIT ? graph.types().key(causes.of(item.item()).type()) : null,
            redundancy(item, standing),
            List.of(),
            0,
            null,
            closes),
        List.of(item));
  }

  private @Nullable RedundancyState redundancy(Hanging item, Standing standing) {
    if (item.weakened() != null) {
      return teller.state(item.weakened());
    }
    return standing == Standing.HIT ? teller.state(item.item(), causes.of(item.item())) : null;
  }

  private void put(ImpactNode node, List<Hanging> items) {
    Drawn next = new Drawn(node, items);
    drawn.add(next);
    waiting.add(next);
    if (node.standing() != Standing.HOLDS) {
      items.forEach(item -> nodeOf.put(item.item(), node.id()));
    }
  }

  /** How many items have no place, neither by themselves nor in a group. */
  int left() {
    return left;
  }

  List<ImpactNode> nodes() {
    return drawn.stream().map(this::finished).toList();
  }

  private ImpactNode finished(Drawn each) {
    ImpactNode node = each.node;
    return new ImpactNode(
        node.id(),
        node.parent(),
        node.standing(),
        node.item(),
        node.itemClass(),
        node.count(),
        node.depth(),
        node.relation(),
        node.redundancy(),
        others(each),
        each.below,
        node.opens(),
        node.closes());
  }

  /** Where the other members are that its redundancy group has lost. */
  private List<String> others(Drawn each) {
    if (each.node.redundancy() == null || !walk.failing()) {
      return List.of();
    }
    Hanging item = each.items.get(0);
    int[] lost =
        item.weakened() == null
            ? causes.of(item.item()).items()
            : causes.lost(item.item(), item.weakened().group());
    Set<String> others = new HashSet<>();
    Arrays.stream(lost).mapToObj(nodeOf::get).forEach(others::add);
    others.remove(null);
    others.remove(each.node.parent());
    return others.stream().sorted().toList();
  }
}
