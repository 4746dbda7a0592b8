package org.orderly.cmdb;

import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists and counts items, never one that the reader may not see. All but words is looked up in the
 * graph of items that this node keeps, so that a list costs the database next to nothing however
 * many items there are (ADR 0071).
 */
@Component
class ItemSearch {

  /** So many items that words fit are looked through, where a page of them is asked for. */
  static final int MOST_BY_WORDS = 10_000;

  private final GraphKeeper keeper;
  private final Definitions definitions;
  private final JdbcClient jdbc;

  ItemSearch(GraphKeeper keeper, Definitions definitions, JdbcClient jdbc) {
    this.keeper = keeper;
    this.definitions = definitions;
    this.jdbc = jdbc;
  }

  ItemPage find(ItemCriteria criteria, int page, int size, ItemSight sight) {
    return page(sieve(criteria, sight, MOST_BY_WORDS), page, size);
  }

  static ItemPage page(ItemSieve sieve, int page, int size) {
    ItemGraph graph = sieve.graph();
    long skip = (long) page * size;
    int[] fitting = sieve.fitting().toArray();
    List<ItemLine> items =
        first(graph, fitting, (int) Math.min(skip + size, fitting.length)).stream()
            .skip(skip)
            .map(found -> ItemLine.of(graph.card(found.place())))
            .toList();
    return new ItemPage(items, fitting.length, sieve.cut(), page, size);
  }

  List<ItemFacet> facets(ItemCriteria criteria, ItemSight sight) {
    return sieve(criteria, sight, MOST_BY_WORDS).facets();
  }

  private record Named(String name, int place) {}

  /** The first of some ascending places by name; of the same name, those before. */
  private static List<Named> first(ItemGraph graph, int[] places, int most) {
    if (most == 0) {
      return List.of();
    }
    PriorityQueue<Named> last = new PriorityQueue<>(ItemSearch::backwards);
    for (int place : places) {
      Named latest = last.size() < most ? null : last.element();
      if (latest == null || graph.compareName(place, latest.name()) < 0) {
        if (latest != null) {
          last.remove();
        }
        last.add(new Named(graph.name(place), place));
      }
    }
    return last.stream().sorted((a, b) -> backwards(b, a)).toList();
  }

  private static int backwards(Named one, Named other) {
    int byName = NameOrder.INSTANCE.compare(other.name(), one.name());
    return byName == 0 ? Integer.compare(other.place(), one.place()) : byName;
  }

  /** Looks through so many at most of those items that words fit and that the reader may see. */
  ItemSieve sieve(ItemCriteria criteria, ItemSight sight, int most) {
    ItemGraph graph = keeper.graph();
    ClassTree classes = definitions.at(graph.types().mark()).classes();
    return new ItemSieve(
        graph, classes, criteria, sight, about(criteria.text(), graph, sight, most));
  }

  private ItemSieve.About about(
      @Nullable String typed, ItemGraph graph, ItemSight sight, int most) {
    if (typed == null) {
      return new ItemSieve.About(null, null, false);
    }
    String text = typed.strip();
    Long number = PlanState.running(text.toUpperCase(Locale.ROOT)).orElse(null);
    if (number != null) {
      return places(List.of(number), graph, most);
    }
    return SearchWords.question(text)
        .map(words -> places(withWords(words, sight, most), graph, most))
        .orElseGet(() -> new ItemSieve.About(null, NameOrder.folded(text), false));
  }

  private static ItemSieve.About places(List<Long> ids, ItemGraph graph, int most) {
    int[] places =
        ids.stream().limit(most).mapToInt(graph::place).filter(place -> place >= 0).toArray();
    return new ItemSieve.About(IntStream.of(places).sorted().toArray(), null, ids.size() > most);
  }

  private List<Long> withWords(String words, ItemSight sight, int most) {
    return jdbc.sql(
            "select t.item_id from configuration_item_text t"
                + (sight.staff()
                    ? ""
                    : " join configuration_item i on i.id = t.item_id and " + sight.condition("i"))
                + " where match (t.content) against (:words in boolean mode) limit :most")
        .params(sight.values())
        .param("words", words)
        .param("most", most + 1)
        .query(Long.class)
        .list();
  }
}
