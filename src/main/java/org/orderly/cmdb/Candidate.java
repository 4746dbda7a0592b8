package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of one item, before it is known whether there is such an item.
 *
 * @param line where the source tells it
 * @param number the item's number, where the source knows it
 * @param itemClass the key of the class; null where only the number is known
 * @param facts text by field, without class and number
 * @param cards addresses of network cards beside the one among the facts
 * @param components all of each kind that is named
 * @param observed whether a program has looked, so that what its class does not know is left out
 */
record Candidate(
    long line,
    @Nullable String number,
    @Nullable String itemClass,
    Map<String, String> facts,
    Set<String> cards,
    Map<ComponentKind, List<ItemComponent>> components,
    boolean observed) {

  /** A line of a file. */
  static Candidate of(long line, Map<String, String> typed, @Nullable String usualClass) {
    Map<String, String> facts = new LinkedHashMap<>(typed);
    String number = facts.remove(ImportColumns.NUMBER);
    String itemClass = facts.remove(ItemField.CLASS.key());
    return new Candidate(
        line,
        number,
        itemClass == null ? usualClass : itemClass.strip(),
        facts,
        Set.of(),
        Map.of(),
        false);
  }

  /** What an agent has found. */
  static Candidate of(Inventory inventory) {
    return new Candidate(
        1,
        null,
        inventory.itemClass(),
        inventory.facts(),
        inventory.cards(),
        inventory.components(),
        true);
  }

  /** By what the item could be found; text that tells nothing finds nothing. */
  Set<String> values(IdentifierKind kind) {
    Set<String> values = new LinkedHashSet<>(ItemIdentity.of(kind, facts));
    if (kind == IdentifierKind.MAC) {
      cards.forEach(card -> values.add(kind.normal(card)));
    }
    return values;
  }
}
