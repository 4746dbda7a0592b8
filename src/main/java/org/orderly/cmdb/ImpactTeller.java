package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/** Tells what a walk has found to a reader, who may see some items only. */
final class ImpactTeller {

  private final ImpactQuestion question;
  private final ImpactWalk walk;
  private final ItemGraph graph;
  private final IntPredicate sight;
  private final Predicate<String> names;
  private final ImpactCauses causes;
  private final Map<Integer, @Nullable RecordNumber> numbers = new HashMap<>();
  private final Map<Integer, List<@Nullable RecordNumber>> paths = new HashMap<>();
  private final List<ImpactHit> hits = new ArrayList<>();
  private boolean cut;
  private final SortedMap<String, Integer> classes = new TreeMap<>();
  private int hidden;

  /**
   * Tells of a walk.
   *
   * @param sight whether the reader may see the item at a place
   * @param names of which classes it names hits, of all those that it counts
   */
  ImpactTeller(
      ImpactQuestion question, ImpactWalk walk, IntPredicate sight, Predicate<String> names) {
    this.names = names;
    this.question = question;
    this.walk = walk;
    this.graph = walk.graph();
    this.sight = sight;
    this.causes = new ImpactCauses(walk);
  }

  /**
   * The answer.
   *
   * @param starts the places of the items asked about, which the reader may see
   */
  ImpactAnswer answer(int[] starts) {
    List<Integer> levels = new ArrayList<>();
    for (int depth = 1; depth <= walk.levels(); depth++) {
      int[] level = walk.level(depth);
      levels.add(level.length);
      for (int item : level) {
        hit(item, depth);
      }
    }
    return new ImpactAnswer(
        question,
        graph.update(),
        Arrays.stream(starts).mapToObj(this::item).toList(),
        walk.found(),
        hidden,
        List.copyOf(levels),
        Collections.unmodifiableSortedMap(classes),
        List.copyOf(hits),
        cut,
        weakened());
  }

  private void hit(int item, int depth) {
    boolean seen = sees(item);
    if (seen) {
      classes.merge(graph.itemClass(item), 1, Integer::sum);
    } else {
      hidden++;
    }
    boolean named = seen && names.test(graph.itemClass(item));
    if (hits.size() == ImpactAnswer.MOST_HITS) {
      cut |= named;
      return;
    }
    ImpactCauses.Cause cause = causes.of(item);
    List<@Nullable RecordNumber> path = path(cause.before(), item);
    paths.put(item, path);
    if (named) {
      hits.add(new ImpactHit(item(item), depth, told(item, cause), path));
    }
  }

  private List<@Nullable RecordNumber> path(int before, int item) {
    List<@Nullable RecordNumber> former = paths.get(before);
    List<@Nullable RecordNumber> path = new ArrayList<>();
    if (former == null) {
      path.add(number(before));
    } else {
      path.addAll(former);
    }
    path.add(number(item));
    return Collections.unmodifiableList(path);
  }

  private ImpactCause told(int item, ImpactCauses.Cause cause) {
    List<RecordNumber> seen = seen(cause.items());
    return new ImpactCause(
        graph.types().key(cause.type()),
        seen,
        cause.items().length - seen.size(),
        cause.group() == EdgeRows.ALONE
            ? null
            : walk.failing()
                ? state(item, cause.group(), cause.items().length)
                : state(cause.before(), cause.group(), 0));
  }

  private RedundancyState state(int item, int group, int lost) {
    GraphGroup facts = graph.group(group);
    int members = graph.memberCount(item, group);
    return new RedundancyState(facts.name(), facts.needed(), members, members - lost);
  }

  private List<WeakenedItem> weakened() {
    return walk.weakened().stream()
        .filter(weakened -> sees(weakened.item()))
        .filter(weakened -> names.test(graph.itemClass(weakened.item())))
        .limit(ImpactAnswer.MOST_HITS)
        .map(this::weakened)
        .toList();
  }

  private WeakenedItem weakened(ImpactWalk.Weakened weakened) {
    int[] lost = causes.lost(weakened.item(), weakened.group());
    List<RecordNumber> seen = seen(lost);
    return new WeakenedItem(
        item(weakened.item()),
        state(weakened.item(), weakened.group(), lost.length),
        seen,
        lost.length - seen.size());
  }

  private List<RecordNumber> seen(int[] items) {
    List<RecordNumber> seen = new ArrayList<>();
    for (int item : items) {
      RecordNumber number = number(item);
      if (number != null) {
        seen.add(number);
      }
    }
    return List.copyOf(seen);
  }

  private boolean sees(int item) {
    return sight.test(item);
  }

  /** The number of an item; null where the reader may not see it. */
  private @Nullable RecordNumber number(int item) {
    if (!numbers.containsKey(item)) {
      numbers.put(item, sees(item) ? number(graph.id(item)) : null);
    }
    return numbers.get(item);
  }

  private static RecordNumber number(long id) {
    return RecordNumber.of(RecordKind.CONFIGURATION_ITEM, id);
  }

  private ImpactedItem item(int place) {
    ItemCard card = graph.card(place);
    RecordNumber number = number(place);
    return new ImpactedItem(
        number == null ? number(card.id()) : number, card.itemClass(), card.name(), card.status());
  }
}
