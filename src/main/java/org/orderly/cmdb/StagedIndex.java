package org.orderly.cmdb;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which items have which identifiers, with those that the lines read so far have given them. */
final class StagedIndex {

  private final Map<IdentifierKind, Map<String, Set<StagedItem>>> index =
      new EnumMap<>(IdentifierKind.class);

  void add(IdentifierKind kind, String value, StagedItem item) {
    index
        .computeIfAbsent(kind, none -> new HashMap<>())
        .computeIfAbsent(value, none -> new LinkedHashSet<>())
        .add(item);
  }

  /** Keeps the index in step with what a line has said of an item. */
  void moved(StagedItem item, Map<String, String> before, Set<String> cards) {
    for (IdentifierKind kind : IdentifierKind.values()) {
      Set<String> old = ItemIdentity.of(kind, before);
      Set<String> young = ItemIdentity.of(kind, item.values());
      for (String value : old) {
        if (!young.contains(value)) {
          at(kind, value).remove(item);
        }
      }
      young.forEach(value -> add(kind, value, item));
    }
    cards.forEach(card -> add(IdentifierKind.MAC, card, item));
  }

  /** The items that have one of these values. */
  Set<StagedItem> find(IdentifierKind kind, Collection<String> values) {
    Set<StagedItem> found = new LinkedHashSet<>();
    values.forEach(value -> found.addAll(at(kind, value)));
    return found;
  }

  private Set<StagedItem> at(IdentifierKind kind, String value) {
    Map<String, Set<StagedItem>> byValue = index.get(kind);
    Set<StagedItem> items = byValue == null ? null : byValue.get(value);
    return items == null ? new LinkedHashSet<>() : items;
  }
}
