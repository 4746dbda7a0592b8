package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the components of items, and the identifiers that follow from them and from fields. */
@Component
class PartsWriter {

  private final JdbcTemplate jdbc;
  private final PlanStore store;
  private final BulkInsert components;
  private final BulkInsert identifiers;

  PartsWriter(JdbcTemplate jdbc, PlanStore store) {
    this.jdbc = jdbc;
    this.store = store;
    components =
        new BulkInsert(
            jdbc, "item_component", "item_id, kind, component_key, from_update, to_update, facts");
    identifiers = new BulkInsert(jdbc, "item_identifier", "kind, value, item_id");
  }

  /** Writes what is other in the items' components; how many components that are. */
  int components(List<PlannedItem> written, long update, UpdateDigest digest) {
    List<Object[]> ended = new ArrayList<>();
    List<Object[]> begun = new ArrayList<>();
    int count = 0;
    for (PlannedItem item : written) {
      for (ComponentDifference difference : item.componentDifferences()) {
        String kind = difference.kind().word();
        String key = difference.key();
        count++;
        if (difference.before() != null) {
          ended.add(new Object[] {update, item.id(), kind, key});
          digest.componentEnds(item.id(), kind, key);
        }
        Map<String, String> after = difference.after();
        if (after != null) {
          String facts = FactsJson.write(after);
          begun.add(new Object[] {item.id(), kind, key, update, CmdbHead.OPEN, facts});
          digest.component(item.id(), kind, key, facts);
        }
      }
    }
    if (!ended.isEmpty()) {
      jdbc.batchUpdate(
          "update item_component set to_update = ?"
              + " where item_id = ? and kind = ? and component_key = ? and to_update = "
              + CmdbHead.OPEN,
          ended);
    }
    components.insert(begun);
    return count;
  }

  /** Keeps identifiers in step. */
  void identifiers(List<PlannedItem> written) {
    readAddresses(written);
    List<Object[]> gone = new ArrayList<>();
    List<Object[]> added = new ArrayList<>();
    for (PlannedItem item : written) {
      Collection<Map<String, String>> former =
          item.formerComponents(ComponentKind.ADDRESS).values();
      Set<Identifier> before = Identifier.of(item.former(), former);
      Set<Identifier> after = Identifier.of(item.facts(), addresses(item));
      minus(before, after).forEach(one -> gone.add(row(one, item)));
      minus(after, before).forEach(one -> added.add(row(one, item)));
    }
    if (!gone.isEmpty()) {
      jdbc.batchUpdate(
          "delete from item_identifier where kind = ? and value = ? and item_id = ?", gone);
    }
    identifiers.insert(added);
  }

  /** An address that no step named may have the MAC address that a field loses. */
  private void readAddresses(List<PlannedItem> written) {
    Map<Long, PlannedItem> asked = new TreeMap<>();
    for (PlannedItem item : written) {
      if (!item.added()
          && item.changed(ItemField.attribute("mac"))
          && item.components(ComponentKind.ADDRESS) == null) {
        asked.put(item.id(), item);
      }
    }
    if (!asked.isEmpty()) {
      store.components(asked, EnumSet.of(ComponentKind.ADDRESS));
    }
  }

  private static Collection<Map<String, String>> addresses(PlannedItem item) {
    return Objects.requireNonNullElseGet(
            item.components(ComponentKind.ADDRESS),
            () -> item.formerComponents(ComponentKind.ADDRESS))
        .values();
  }

  private static Set<Identifier> minus(Set<Identifier> some, Set<Identifier> others) {
    Set<Identifier> left = new LinkedHashSet<>(some);
    left.removeAll(others);
    return left;
  }

  private static Object[] row(Identifier identifier, PlannedItem item) {
    return new Object[] {identifier.kind().word(), identifier.value(), item.id()};
  }
}
