package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/**
 * Tells what a walk has found to a reader, who may see some items only. It counts at once, and says
 * of each hit why it is one when that is read.
 */
final class ImpactTeller {

  private final ImpactWalk walk;
  private final ItemGraph graph;
  private final IntPredicate sight;
  private final Predicate<String> names;
  private final Map<Integer, List<@Nullable RecordNumber>> paths = new HashMap<>();
  private @Nullable ImpactCauses causes;
  private int @Nullable [] named;

  /**
   * Tells of a walk.
   *
   * @param sight whether the reader may see the item at a place
   * @param names of which classes it names hits, of all those that it counts
   */
  ImpactTeller(ImpactWalk walk, IntPredicate sight, Predicate<String> names) {
    this.names = names;
    this.walk = walk;
    this.graph = walk.graph();
    this.sight = sight;
  }

  /**
   * The answer.
   *
   * @param starts the places of the items asked about, which the reader may see
   */
  ImpactAnswer answer(ImpactQuestion question, int[] starts) {
    ImpactCounts counts = ImpactCounts.of(walk, sight);
    int count =
        counts.classes().entrySet().stream()
            .filter(found -> names.test(found.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    List<ImpactWalk.Weakened> weakened =
        walk.weakened().stream()
            .filter(each -> sight.test(each.item()))
            .filter(each -> names.test(graph.itemClass(each.item())))
            .toList();
    return new ImpactAnswer(
        question,
        graph.update(),
        Arrays.stream(starts).mapToObj(this::item).toList(),
        walk.found(),
        counts.hidden(),
        counts.levels(),
        counts.classes(),
        new ToldList<>(Math.min(count, ImpactAnswer.MOST_HITS), at -> hit(named(count)[at])),
        count > ImpactAnswer.MOST_HITS,
        new ToldList<>(
            Math.min(weakened.size(), ImpactAnswer.MOST_HITS), at -> weakened(weakened.get(at))));
  }

  /** The places of the hits that are named, by depth and number; sorted when one is read. */
  private int[] named(int count) {
    int[] known = named;
    if (known == null) {
      known =
          IntStream.rangeClosed(1, walk.levels())
              .mapToObj(walk::level)
              .flatMapToInt(Arrays::stream)
              .filter(sight)
              .filter(item -> names.test(graph.itemClass(item)))
              .limit(count)
              .toArray();
      named = known;
    }
    return known;
  }

  private ImpactHit hit(int item) {
    ImpactCauses.Cause cause = causes().of(item);
    return new ImpactHit(item(item), causes().depth(item), told(item, cause), path(item));
  }

  private ImpactCauses causes() {
    ImpactCauses known = causes;
    if (known == null) {
      known = new ImpactCauses(walk);
      causes = known;
    }
    return known;
  }

  private List<@Nullable RecordNumber> path(int item) {
    List<@Nullable RecordNumber> known = paths.get(item);
    if (known != null) {
      return known;
    }
    List<@Nullable RecordNumber> path =
        causes().depth(item) == 0
            ? new ArrayList<>()
            : new ArrayList<>(path(causes().of(item).before()));
    path.add(number(item));
    List<@Nullable RecordNumber> told = Collections.unmodifiableList(path);
    paths.put(item, told);
    return told;
  }

  private ImpactCause told(int item, ImpactCauses.Cause cause) {
    List<RecordNumber> seen = seen(cause.items());
    return new ImpactCause(
        graph.types().key(cause.type()),
        seen,
        cause.items().length - seen.size(),
        state(item, cause));
  }

  /**
   * The redundancy group by which an item is hit; null where it is in none, or in one of an item
   * that the reader may not see.
   */
  @Nullable RedundancyState state(int item, ImpactCauses.Cause cause) {
    if (cause.group() == EdgeRows.ALONE || !walk.failing() && !sight.test(cause.before())) {
      return null;
    }
    return walk.failing()
        ? state(item, cause.group(), cause.items().length)
        : state(cause.before(), cause.group(), 0);
  }

  private RedundancyState state(int item, int group, int lost) {
    GraphGroup facts = graph.group(group);
    int members = graph.memberCount(item, group);
    return new RedundancyState(facts.name(), facts.needed(), members, members - lost);
  }

  /** How a group stands that has lost members and holds. */
  RedundancyState state(ImpactWalk.Weakened weakened) {
    return state(
        weakened.item(), weakened.group(), causes().lost(weakened.item(), weakened.group()).length);
  }

  private WeakenedItem weakened(ImpactWalk.Weakened weakened) {
    int[] lost = causes().lost(weakened.item(), weakened.group());
    List<RecordNumber> seen = seen(lost);
    return new WeakenedItem(
        item(weakened.item()), state(weakened), seen, lost.length - seen.size());
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

  /** The number of an item; null where the reader may not see it. */
  private @Nullable RecordNumber number(int item) {
    return sight.test(item) ? number(graph.id(item)) : null;
  }

  private static RecordNumber number(long id) {
    return RecordNumber.of(RecordKind.CONFIGURATION_ITEM, id);
  }

  /** An item that the reader may see. */
  ImpactedItem item(int place) {
    ItemCard card = graph.card(place);
    return new ImpactedItem(number(card.id()), card.itemClass(), card.name(), card.status());
  }
}
