package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All classes of configuration items, each with what it inherits. */
final class ClassTree {

  private final Map<String, ItemClassView> classes = new TreeMap<>();
  private final Map<String, Map<String, AttributeDefinition>> attributes = new HashMap<>();

  /** A class by itself. */
  record Row(String key, ItemClassFacts facts, boolean retired, int version) {}

  /**
   * Builds the tree.
   *
   * @throws IllegalStateException where a class lies below itself or below none: a defect
   */
  ClassTree(Collection<Row> rows) {
    Map<String, Row> byKey =
        rows.stream().collect(Collectors.toMap(Row::key, row -> row, (a, b) -> b));
    for (Row row : rows) {
      List<Row> line = line(row, byKey);
      List<AttributeDefinition> inherited =
          line.subList(0, line.size() - 1).stream()
              .flatMap(above -> above.facts().attributes().stream())
              .toList();
      classes.put(
          row.key(),
          new ItemClassView(
              row.key(),
              row.facts(),
              line.stream().map(Row::key).toList(),
              inherited,
              row.retired(),
              row.version()));
      Map<String, AttributeDefinition> all = new LinkedHashMap<>();
      inherited.forEach(attribute -> all.put(attribute.key(), attribute));
      row.facts().attributes().forEach(attribute -> all.put(attribute.key(), attribute));
      attributes.put(row.key(), Collections.unmodifiableMap(all));
    }
  }

  private static List<Row> line(Row row, Map<String, Row> byKey) {
    List<Row> line = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (@Nullable Row at = row; at != null; ) {
      if (!seen.add(at.key())) {
        throw new IllegalStateException("The class " + row.key() + " lies below itself");
      }
      line.add(0, at);
      String parent = at.facts().parent();
      at = parent == null ? null : byKey.get(parent);
      if (at == null && parent != null) {
        throw new IllegalStateException("There is no class " + parent);
      }
    }
    return line;
  }

  Optional<ItemClassView> find(@Nullable String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(classes.get(key));
  }

  /** All classes, by key. */
  List<ItemClassView> all() {
    return List.copyOf(classes.values());
  }

  /** The attributes that items of the class have, by key; none of a class that there is not. */
  Map<String, AttributeDefinition> attributes(String key) {
    return attributes.getOrDefault(key, Map.of());
  }

  /** Whether the class is the other one or lies below it. */
  boolean isA(String key, String ancestor) {
    return find(key).filter(found -> found.path().contains(ancestor)).isPresent();
  }

  /** The class and all below it. */
  Set<String> below(String key) {
    return classes.values().stream()
        .filter(found -> found.path().contains(key))
        .map(ItemClassView::key)
        .collect(Collectors.toSet());
  }
}
