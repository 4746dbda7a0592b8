package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/** Looks through the items of a graph: which fit criteria, and how they divide by their fields. */
final class ItemSieve {

  private static final int FITS = -1;
  private static final int OUT = -2;
  private static final Comparator<ItemFacet.Count> MOST_FIRST =
      Comparator.comparingLong(ItemFacet.Count::count)
          .reversed()
          .thenComparing(ItemFacet.Count::value);

  private final ItemGraph graph;
  private final ItemSight sight;
  private final About about;

  /** For each field by which items are counted, the values that are looked for; null for any. */
  private final List<@Nullable Set<String>> wanted = new ArrayList<>();

  /**
   * What is known of the items by words.
   *
   * @param places where items are that words or a number fit; null for anywhere
   * @param part what a name has to contain; null for anything
   * @param cut whether words fit more than that
   */
  @SuppressWarnings("ArrayRecordComponent")
  record About(int @Nullable [] places, @Nullable String part, boolean cut) {}

  ItemSieve(
      ItemGraph graph, ClassTree classes, ItemCriteria criteria, ItemSight sight, About about) {
    this.graph = graph;
    this.sight = sight;
    this.about = about;
    String itemClass = criteria.itemClass();
    wanted.add(itemClass == null ? null : classes.below(itemClass));
    wanted.add(only(criteria.status()));
    wanted.add(only(criteria.criticality()));
    wanted.add(only(criteria.environment()));
    wanted.add(only(criteria.supportGroup()));
    wanted.add(only(criteria.customer()));
    wanted.add(only(criteria.site()));
    wanted.add(only(criteria.owner()));
  }

  private static @Nullable Set<String> only(@Nullable Word word) {
    return word == null ? null : Set.of(word.word());
  }

  private static @Nullable Set<String> only(@Nullable String value) {
    return value == null ? null : Set.of(value);
  }

  ItemGraph graph() {
    return graph;
  }

  /** Whether more items may fit, which were not looked at. */
  boolean cut() {
    return about.cut();
  }

  /** The places of the items that fit, in ascending order. */
  IntStream fitting() {
    return places().filter(place -> missed(place) == FITS);
  }

  /**
   * How the items divide by each field. A field's own criterion does not count for it: so it shows
   * what else could be chosen.
   */
  List<ItemFacet> facets() {
    List<Map<String, Tally>> tallies = new ArrayList<>();
    ItemCard.FACETS.forEach(facet -> tallies.add(new HashMap<>()));
    places()
        .forEach(
            place -> {
              int missed = missed(place);
              if (missed >= 0) {
                count(tallies, missed, place);
              } else if (missed == FITS) {
                for (int facet = 0; facet < tallies.size(); facet++) {
                  count(tallies, facet, place);
                }
              }
            });
    return IntStream.range(0, tallies.size())
        .mapToObj(facet -> told(ItemCard.FACETS.get(facet), tallies.get(facet)))
        .toList();
  }

  private IntStream places() {
    int[] known = about.places();
    return known == null ? IntStream.range(0, graph.size()) : IntStream.of(known);
  }

  /** Which one field's criterion an item misses; {@link #FITS} for none, else {@link #OUT}. */
  private int missed(int place) {
    if (!sight.sees(graph.owner(place), graph.customer(place))
        || about.part() != null && !NameOrder.folded(graph.name(place)).contains(about.part())) {
      return OUT;
    }
    int missed = FITS;
    for (int facet = 0; facet < wanted.size(); facet++) {
      Set<String> values = wanted.get(facet);
      if (values != null) {
        String value = graph.word(ItemCard.FACETS.get(facet), place);
        if (value == null || !values.contains(value)) {
          if (missed != FITS) {
            return OUT;
          }
          missed = facet;
        }
      }
    }
    return missed;
  }

  private static final class Tally {
    private long count;
  }

  private void count(List<Map<String, Tally>> tallies, int facet, int place) {
    String value = graph.word(ItemCard.FACETS.get(facet), place);
    tallies.get(facet).computeIfAbsent(value == null ? "" : value, none -> new Tally()).count++;
  }

  /** Of classes all are told: there are not many, and they are shown as a tree. */
  private static ItemFacet told(ItemField facet, Map<String, Tally> tallies) {
    List<ItemFacet.Count> counts =
        tallies.entrySet().stream()
            .map(one -> new ItemFacet.Count(one.getKey(), one.getValue().count))
            .sorted(MOST_FIRST)
            .limit(facet == ItemField.CLASS ? Long.MAX_VALUE : ItemFacet.MOST)
            .toList();
    return new ItemFacet(facet.key(), counts, tallies.size());
  }
}
