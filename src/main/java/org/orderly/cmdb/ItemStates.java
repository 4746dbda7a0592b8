package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two states of an item have that is not the same. */
final class ItemStates {

  private ItemStates() {}

  static List<FieldDifference> fields(@Nullable ItemFacts before, @Nullable ItemFacts after) {
    Map<String, String> old = before == null ? Map.of() : before.values();
    Map<String, String> young = after == null ? Map.of() : after.values();
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(young.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(old.get(name), young.get(name)))
        .map(name -> new FieldDifference(name, old.get(name), young.get(name)))
        .toList();
  }

  static List<ComponentDifference> components(
      ComponentKind kind,
      Map<String, Map<String, String>> before,
      Map<String, Map<String, String>> after) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<ComponentDifference> differences = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(before.get(key), after.get(key))) {
        differences.add(new ComponentDifference(kind, key, before.get(key), after.get(key)));
      }
    }
    return differences;
  }

  static List<ComponentDifference> components(
      Map<ComponentKind, List<ItemComponent>> before,
      Map<ComponentKind, List<ItemComponent>> after) {
    List<ComponentDifference> differences = new ArrayList<>();
    for (ComponentKind kind : ComponentKind.values()) {
      differences.addAll(
          components(
              kind,
              byKey(before.getOrDefault(kind, List.of())),
              byKey(after.getOrDefault(kind, List.of()))));
    }
    return differences;
  }

  private static Map<String, Map<String, String>> byKey(List<ItemComponent> components) {
    Map<String, Map<String, String>> byKey = new TreeMap<>();
    components.forEach(component -> byKey.put(component.key(), component.facts()));
    return byKey;
  }
}
