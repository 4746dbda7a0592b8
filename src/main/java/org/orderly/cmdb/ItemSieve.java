package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/** Looks through the items of a graph: which fit criteria, and how they divide by their fields. */
final class ItemSieve {

  private static final int FITS = -1;
  private static final int OUT = -2;

  private final ItemGraph graph;
  private final ItemSight sight;
  private final About about;

  /** For each field by which items are counted, the values that are looked for; null for any. */
  private final List<@Nullable Set<String>> wanted = new ArrayList<>();

  /** The same as the columns of the graph have them. */
  private final List<BitSet> codes = new ArrayList<>();

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
    wanted.forEach(values -> codes.add(codes(values, graph.columns())));
  }

  private static @Nullable Set<String> only(@Nullable Word word) {
    return word == null ? null : Set.of(word.word());
  }

  private static @Nullable Set<String> only(@Nullable String value) {
    return value == null ? null : Set.of(value);
  }

  private static BitSet codes(@Nullable Set<String> values, ItemColumns columns) {
    BitSet codes = new BitSet();
    for (int code = 1; values != null && code < columns.codes(); code++) {
      String word = columns.word(code);
      codes.set(code, word != null && values.contains(word));
    }
    return codes;
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
    ItemTallies tallies = new ItemTallies(graph);
    places()
        .forEach(
            place -> {
              int missed = missed(place);
              if (missed >= 0) {
                tallies.count(missed, place);
              } else if (missed == FITS) {
                for (int facet = 0; facet < wanted.size(); facet++) {
                  tallies.count(facet, place);
                }
              }
            });
    return IntStream.range(0, wanted.size()).mapToObj(tallies::told).toList();
  }

  private IntStream places() {
    int[] known = about.places();
    return known == null ? IntStream.range(0, graph.size()) : IntStream.of(known);
  }

  /** Which one field's criterion an item misses; {@link #FITS} for none, else {@link #OUT}. */
  private int missed(int place) {
    if (!sight.staff() && !sight.sees(graph.owner(place), graph.customer(place))
        || about.part() != null && !NameOrder.folded(graph.name(place)).contains(about.part())) {
      return OUT;
    }
    ItemCard beside = graph.beside(place);
    int missed = FITS;
    for (int facet = 0; facet < wanted.size(); facet++) {
      if (!fits(facet, place, beside)) {
        if (missed != FITS) {
          return OUT;
        }
        missed = facet;
      }
    }
    return missed;
  }

  private boolean fits(int facet, int place, @Nullable ItemCard beside) {
    Set<String> values = wanted.get(facet);
    if (values == null) {
      return true;
    }
    if (beside == null) {
      return codes.get(facet).get(graph.columns().code(facet, place));
    }
    String value = beside.word(ItemCard.FACETS.get(facet));
    return value != null && values.contains(value);
  }
}
