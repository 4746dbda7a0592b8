package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IdentifiersAreInStep implements InvariantCheck {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final ItemReads items;
  private final ComponentReads components;

  IdentifiersAreInStep(JdbcClient jdbc, ItemReads items, ComponentReads components) {
    this.jdbc = jdbc;
    this.items = items;
    this.components = components;
  }

  @Override
  public String name() {
    return "I9 each configuration item is found by its identifiers, and by no others";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    List<ItemView> page = items.after(0, AT_ONCE);
    while (!page.isEmpty()) {
      check(page, violations);
      page = items.after(page.get(page.size() - 1).number().running(), AT_ONCE);
    }
    return violations;
  }

  private void check(List<ItemView> page, List<String> violations) {
    List<Long> ids = page.stream().map(item -> item.number().running()).toList();
    Map<Long, Set<Identifier>> kept = kept(ids);
    Map<Long, Map<ComponentKind, List<ItemComponent>>> parts =
        components.of(ids, UpdateReads.PRESENT);
    for (ItemView item : page) {
      long id = item.number().running();
      Collection<Map<String, String>> addresses =
          parts.getOrDefault(id, Map.of()).getOrDefault(ComponentKind.ADDRESS, List.of()).stream()
              .map(ItemComponent::facts)
              .toList();
      if (!Identifier.of(item.facts(), addresses).equals(kept.getOrDefault(id, Set.of()))) {
        violations.add(item.number() + " is found by other identifiers than it has");
      }
    }
  }

  private Map<Long, Set<Identifier>> kept(List<Long> ids) {
    Map<Long, Set<Identifier>> kept = new HashMap<>();
    jdbc.sql("select item_id, kind, value from item_identifier where item_id in (:ids)")
        .param("ids", ids)
        .query(
            row -> {
              kept.computeIfAbsent(row.getLong(1), none -> new HashSet<>())
                  .add(
                      new Identifier(
                          Word.of(IdentifierKind.class, row.getString(2)), row.getString(3)));
            });
    return kept;
  }
}
