package org.orderly.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.cmdb.ItemNaming;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AffectedItemsAreInStep implements InvariantCheck {

  private final JdbcClient jdbc;
  private final ItemNaming items;

  AffectedItemsAreInStep(JdbcClient jdbc, ItemNaming items) {
    this.jdbc = jdbc;
    this.items = items;
  }

  /** Under which item an incident is found, and whether as an open one. */
  private record Entry(long item, boolean open) {}

  @Override
  public String name() {
    return "I9 each incident is found by the configuration items that it names, and by no others";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    Map<Long, Set<Entry>> kept = kept();
    jdbc.sql("select id, affected_items, state from incident where affected_items is not null")
        .query(
            row -> {
              Set<Entry> found = kept.getOrDefault(row.getLong(1), Set.of());
              Set<Entry> named =
                  named(row.getString(2), IncidentState.valueOf(row.getString(3)).open());
              boolean foundWhereNamed =
                  named.stream().allMatch(each -> found.contains(each) || !exists(each.item()));
              if (!foundWhereNamed || !named.containsAll(found)) {
                violations.add("Incident " + row.getLong(1) + " is found by other items");
              }
              kept.remove(row.getLong(1));
            });
    kept.keySet().forEach(id -> violations.add("Incident " + id + " names no item"));
    return violations;
  }

  private Map<Long, Set<Entry>> kept() {
    Map<Long, Set<Entry>> kept = new HashMap<>();
    jdbc.sql("select incident, item, still_open from incident_item")
        .query(
            row -> {
              kept.computeIfAbsent(row.getLong(1), none -> new HashSet<>())
                  .add(new Entry(row.getLong(2), row.getBoolean(3)));
            });
    return kept;
  }

  private static Set<Entry> named(String names, boolean open) {
    Set<Entry> named = new HashSet<>();
    AffectedItemCheck.numbers(List.of(names.split("\n")))
        .forEach(item -> named.add(new Entry(item.running(), open)));
    return named;
  }

  /** A number from before there were items may have been typed for something else. */
  private boolean exists(long item) {
    return items.exists(RecordNumber.of(RecordKind.CONFIGURATION_ITEM, item));
  }
}
