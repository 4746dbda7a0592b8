package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.cmdb.ItemFacet;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemTitles;

/**
 * A field by whose values a search can be narrowed.
 *
 * @param hidden how many values are not shown
 */
record FacetView(String field, String title, List<Choice> choices, int hidden) {

  /**
   * A value to choose, or that is chosen.
   *
   * @param path where choosing it leads; where it is chosen, where taking it back leads; empty
   *     where it can't be chosen
   * @param depth how far it is indented
   */
  record Choice(String text, long count, String path, boolean chosen, int depth) {}

  static FacetView of(ItemFacet facet, ItemSearchAddress address, ItemWords words) {
    String title = words.field(facet.field(), "");
    List<Choice> choices =
        facet.field().equals(ItemField.CLASS.key())
            ? classes(facet, address, words.titles())
            : values(facet, address, words);
    int hidden =
        facet.field().equals(ItemField.CLASS.key()) ? 0 : facet.values() - facet.counts().size();
    return new FacetView(facet.field(), title, choices, hidden);
  }

  /** Whether it is worth showing: there is a choice, or one was made. */
  public boolean shown() {
    return choices.size() > 1 || choices.stream().anyMatch(Choice::chosen);
  }

  private static List<Choice> values(ItemFacet facet, ItemSearchAddress address, ItemWords words) {
    return facet.counts().stream()
        .map(
            one ->
                choice(
                    facet.field(),
                    one.value(),
                    words.choice(facet.field(), one.value()),
                    one.count(),
                    0,
                    address))
        .toList();
  }

  /** A class counts the items of all classes below it. */
  private static List<Choice> classes(
      ItemFacet facet, ItemSearchAddress address, ItemTitles titles) {
    Map<String, Long> counts = new HashMap<>();
    facet
        .counts()
        .forEach(
            one ->
                titles
                    .path(one.value())
                    .forEach(above -> counts.merge(above, one.count(), Long::sum)));
    List<Choice> choices = new ArrayList<>();
    titles
        .tree()
        .forEach(
            branch -> {
              if (counts.containsKey(branch.key())) {
                choices.add(
                    choice(
                        facet.field(),
                        branch.key(),
                        branch.title(),
                        counts.get(branch.key()),
                        branch.depth(),
                        address));
              }
            });
    return choices;
  }

  private static Choice choice(
      String field, String value, String text, long count, int depth, ItemSearchAddress address) {
    boolean chosen = !value.isEmpty() && address.value(field).equals(value);
    String path = value.isEmpty() ? "" : address.with(field, chosen ? "" : value);
    return new Choice(text, count, path, chosen, depth);
  }
}
