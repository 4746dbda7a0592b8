package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.orderly.cmdb.ImpactQuestion.Direction;
import org.orderly.cmdb.NaiveItems.Edit;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/**
 * What must hold of impact whatever the items and relations are (ADR 0066): with cycles, redundancy
 * groups, several relations between the same two, and items that are out of use.
 */
class ItemGraphProperties {

  private static final int MOST_DEPTH = 12;

  @Provide
  Arbitrary<NaiveItems> items() {
    return some();
  }

  @Provide
  Arbitrary<NaiveItems> withoutGroups() {
    return some()
        .map(
            items -> {
              NaiveItems plain = items.copy();
              plain.groups().clear();
              return plain;
            });
  }

  private static Arbitrary<NaiveItems> some() {
    return Combinators.combine(Arbitraries.integers().between(1, 9), edit(9).list().ofMaxSize(45))
        .as(
            (count, edits) -> {
              NaiveItems items = new NaiveItems();
              IntStream.range(0, count).forEach(n -> items.add(1 + n % 2, ItemStatus.LIVE));
              edits.forEach(items::edit);
              return items;
            });
  }

  @Provide
  Arbitrary<List<List<Edit>>> updates() {
    return edit(7).list().ofMaxSize(8).list().ofMinSize(1).ofMaxSize(6);
  }

  private static Arbitrary<Edit> edit(int kinds) {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 999);
    return Combinators.combine(Arbitraries.integers().between(0, kinds), any, any, any)
        .as(Edit::new);
  }

  @Provide
  Arbitrary<Integer> starts() {
    return Arbitraries.integers().between(1, 1 << 9);
  }

  @Property
  void whatFailsIsWhatTheDefinitionSaysAndAsNear(
      @ForAll("items") NaiveItems items,
      @ForAll("starts") int starts,
      @ForAll Direction direction,
      @ForAll @IntRange(min = 1, max = MOST_DEPTH) int depth) {
    List<Long> from = starts(items, starts);
    ItemGraph graph = items.graph(1);
    assertThat(reached(graph, walk(graph, from, direction, depth)))
        .isEqualTo(items.reached(from, direction, depth));
  }

  @Property
  void whatIsWeakenedHasLostMembersAndHolds(
      @ForAll("items") NaiveItems items,
      @ForAll("starts") int starts,
      @ForAll @IntRange(min = 1, max = MOST_DEPTH) int depth) {
    List<Long> from = starts(items, starts);
    ItemGraph graph = items.graph(1);
    assertThat(
            walk(graph, from, Direction.DOWNSTREAM, depth).weakened().stream()
                .map(
                    weakened ->
                        List.of(graph.id(weakened.item()), graph.group(weakened.group()).id()))
                .collect(Collectors.toSet()))
        .isEqualTo(items.weakened(from, depth));
  }

  @Property
  void withoutGroupsEachWayIsTheInverseOfTheOther(@ForAll("withoutGroups") NaiveItems items) {
    ItemGraph graph = items.graph(1);
    for (Long one : items.items().keySet()) {
      Map<Long, Integer> down =
          reached(graph, walk(graph, List.of(one), Direction.DOWNSTREAM, MOST_DEPTH));
      for (Long other : items.items().keySet()) {
        Map<Long, Integer> up =
            reached(graph, walk(graph, List.of(other), Direction.UPSTREAM, MOST_DEPTH));
        assertThat(up.get(one)).isEqualTo(down.get(other));
      }
    }
  }

  @Property
  void moreThatFailsNeverSavesAnything(
      @ForAll("items") NaiveItems items, @ForAll("starts") int some, @ForAll("starts") int others) {
    ItemGraph graph = items.graph(1);
    List<Long> more = new ArrayList<>(starts(items, some));
    Map<Long, Integer> few = reached(graph, walk(graph, more, Direction.DOWNSTREAM, MOST_DEPTH));
    more.addAll(starts(items, others));
    Map<Long, Integer> many = reached(graph, walk(graph, more, Direction.DOWNSTREAM, MOST_DEPTH));
    few.forEach((item, depth) -> assertThat(many.get(item)).isLessThanOrEqualTo(depth));
  }

  @Property
  void afterEditsTheGraphAnswersAsOneThatIsReadAnew(
      @ForAll("items") NaiveItems before,
      @ForAll("updates") List<List<Edit>> updates,
      @ForAll("starts") int starts) {
    NaiveItems items = before.copy();
    ItemGraph kept = items.graph(1);
    long update = 1;
    for (List<Edit> edits : updates) {
      kept = kept.after(items.edit(edits, ++update)).orElseThrow();
      ItemGraph anew = items.graph(update);
      for (ItemGraph same : List.of(kept, kept.gathered())) {
        for (Direction direction : Direction.values()) {
          assertThat(answer(same, items, starts, direction))
              .isEqualTo(answer(anew, items, starts, direction));
        }
      }
    }
  }

  @Property
  void thePathToEachHitIsOneOfRelationsThatHold(
      @ForAll("items") NaiveItems items,
      @ForAll("starts") int starts,
      @ForAll Direction direction) {
    ImpactAnswer answer = answer(items.graph(1), items, starts, direction);
    Set<RecordNumber> asked =
        answer.items().stream().map(ImpactedItem::number).collect(Collectors.toSet());
    for (ImpactHit hit : answer.hits()) {
      assertThat(hit.path()).hasSize(hit.depth() + 1).endsWith(hit.item().number());
      assertThat(asked).contains(hit.path().get(0));
      for (int step = 1; step < hit.path().size(); step++) {
        long before = hit.path().get(step - 1).running();
        long after = hit.path().get(step).running();
        assertThat(items.edges())
            .anyMatch(
                edge ->
                    direction == Direction.DOWNSTREAM
                        ? edge.provider() == before && edge.dependent() == after
                        : edge.dependent() == before && edge.provider() == after);
      }
      assertThat(hit.cause().items()).contains(hit.path().get(hit.depth() - 1));
    }
  }

  @Property
  void aCauseIsEnoughForItsHit(@ForAll("items") NaiveItems items, @ForAll("starts") int starts) {
    Map<Long, Integer> depths =
        items.reached(starts(items, starts), Direction.DOWNSTREAM, MOST_DEPTH);
    for (ImpactHit hit : answer(items.graph(1), items, starts, Direction.DOWNSTREAM).hits()) {
      ImpactCause cause = hit.cause();
      List<Long> failed = cause.items().stream().map(RecordNumber::running).toList();
      assertThat(failed).allMatch(item -> depths.get(item) < hit.depth());
      if (cause.group() == null) {
        assertThat(failed).hasSize(1);
        assertThat(items.edges())
            .anyMatch(
                edge ->
                    edge.provider() == failed.get(0)
                        && edge.dependent() == hit.item().number().running()
                        && edge.type().equals(cause.relation())
                        && items.groupOf(edge) == null);
      } else {
        GraphGroup group =
            items.groups().values().stream()
                .filter(one -> one.name().equals(cause.group().name()))
                .findFirst()
                .orElseThrow();
        assertThat(items.members(group)).containsAll(failed);
        assertThat(cause.group())
            .isEqualTo(
                new RedundancyState(
                    group.name(),
                    group.needed(),
                    (int) items.members(group).count(),
                    (int) items.members(group).count() - failed.size()));
        assertThat(cause.group().left()).isLessThan(group.needed());
      }
    }
  }

  @Property
  void whoMaySeeLessIsToldOfAsManyAndOfNoOther(
      @ForAll("items") NaiveItems items,
      @ForAll("starts") int starts,
      @ForAll Direction direction) {
    ItemGraph graph = items.graph(1);
    ImpactAnswer all = answer(graph, items, starts, direction);
    ImpactAnswer part =
        told(
            graph,
            starts(items, starts),
            direction,
            place -> "customer-1".equals(graph.customer(place)));
    Set<RecordNumber> seen =
        items.items().values().stream()
            .filter(item -> "customer-1".equals(item.customer()))
            .map(item -> number(item.id()))
            .collect(Collectors.toSet());
    assertThat(part.found()).isEqualTo(all.found());
    assertThat(part.levels()).isEqualTo(all.levels());
    assertThat(part.hits().size() + part.hidden()).isEqualTo(all.found());
    part.hits()
        .forEach(
            hit -> {
              assertThat(seen).contains(hit.item().number()).containsAll(hit.cause().items());
              hit.path().stream()
                  .filter(number -> number != null)
                  .forEach(number -> assertThat(seen).contains(number));
            });
    part.weakened()
        .forEach(one -> assertThat(seen).contains(one.item().number()).containsAll(one.lost()));
  }

  private static ImpactAnswer answer(
      ItemGraph graph, NaiveItems items, int starts, Direction direction) {
    return told(graph, starts(items, starts), direction, any -> true);
  }

  private static ImpactAnswer told(
      ItemGraph graph, List<Long> starts, Direction direction, IntPredicate sight) {
    ImpactQuestion question =
        new ImpactQuestion(
            starts.stream().map(ItemGraphProperties::number).toList(), direction, MOST_DEPTH, null);
    return new ImpactTeller(ImpactWalk.of(graph, question), sight, any -> true)
        .answer(question, starts.stream().mapToInt(graph::place).toArray());
  }

  private static RecordNumber number(long id) {
    return RecordNumber.of(RecordKind.CONFIGURATION_ITEM, id);
  }

  private static ImpactWalk walk(
      ItemGraph graph, List<Long> starts, Direction direction, int depth) {
    return ImpactWalk.of(graph, starts.stream().mapToInt(graph::place).toArray(), direction, depth);
  }

  /** Some of the items: those whose bit is set, else the first. */
  private static List<Long> starts(NaiveItems items, int bits) {
    List<Long> all = List.copyOf(items.items().keySet());
    List<Long> chosen =
        IntStream.range(0, all.size())
            .filter(n -> (bits >> n & 1) == 1)
            .mapToObj(all::get)
            .toList();
    return chosen.isEmpty() ? all.subList(0, 1) : chosen;
  }

  private static Map<Long, Integer> reached(ItemGraph graph, ImpactWalk walk) {
    Map<Long, Integer> reached = new TreeMap<>();
    for (int level = 0; level <= walk.levels(); level++) {
      for (int place : walk.level(level)) {
        reached.put(graph.id(place), level);
      }
    }
    return reached;
  }
}
