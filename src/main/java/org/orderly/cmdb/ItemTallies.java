package org.orderly.cmdb;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts items of a graph by the fields by which they are counted. */
final class ItemTallies {

  private static final Comparator<ItemFacet.Count> MOST_FIRST =
      Comparator.comparingLong(ItemFacet.Count::count)
          .reversed()
          .thenComparing(ItemFacet.Count::value);

  private final ItemGraph graph;
  private final int[][] counts;
  private final List<Map<String, Long>> beside;

  ItemTallies(ItemGraph graph) {
    this.graph = graph;
    this.counts = new int[ItemCard.FACETS.size()][graph.columns().codes()];
    this.beside =
        ItemCard.FACETS.stream().<Map<String, Long>>map(facet -> new HashMap<>()).toList();
  }

  /** Counts an item for a field, which is named by its place. */
  void count(int facet, int place) {
    ItemCard card = graph.beside(place);
    if (card == null) {
      counts[facet][graph.columns().code(facet, place)]++;
    } else {
      String word = card.word(ItemCard.FACETS.get(facet));
      beside.get(facet).merge(word == null ? "" : word, 1L, Long::sum);
    }
  }

  /** Of classes all are told: there are not many, and they are shown as a tree. */
  ItemFacet told(int facet) {
    ItemField field = ItemCard.FACETS.get(facet);
    Map<String, Long> all = new HashMap<>(beside.get(facet));
    for (int code = 0; code < counts[facet].length; code++) {
      if (counts[facet][code] > 0) {
        String word = graph.columns().word(code);
        all.merge(word == null ? "" : word, (long) counts[facet][code], Long::sum);
      }
    }
    List<ItemFacet.Count> told =
        all.entrySet().stream()
            .map(one -> new ItemFacet.Count(one.getKey(), one.getValue()))
            .sorted(MOST_FIRST)
            .limit(field == ItemField.CLASS ? Long.MAX_VALUE : ItemFacet.MOST)
            .toList();
    return new ItemFacet(field.key(), told, all.size());
  }
}
