package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the components of items, as they are and as they were. */
@Component
class ComponentReads {

  private final JdbcClient jdbc;

  ComponentReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static ComponentKind kind(ResultSet row) throws SQLException {
    return Word.of(ComponentKind.class, row.getString("kind"));
  }

  Map<ComponentKind, List<ItemComponent>> of(long item, long update) {
    return of(List.of(item), update).getOrDefault(item, Map.of());
  }

  /** Components by item and kind, by key. */
  Map<Long, Map<ComponentKind, List<ItemComponent>>> of(Collection<Long> items, long update) {
    Map<Long, Map<ComponentKind, List<ItemComponent>>> all = new HashMap<>();
    Pieces.of(items)
        .forEach(
            piece ->
                jdbc.sql(
                        "select item_id, kind, component_key, facts from item_component"
                            + " where item_id in (:items) and from_update <= :at"
                            + " and to_update > :at order by item_id, kind, component_key")
                    .param("items", piece)
                    .param("at", update)
                    .query(
                        row -> {
                          all.computeIfAbsent(
                                  row.getLong("item_id"),
                                  none -> new EnumMap<>(ComponentKind.class))
                              .computeIfAbsent(kind(row), none -> new ArrayList<>())
                              .add(
                                  new ItemComponent(
                                      row.getString("component_key"),
                                      FactsJson.read(row.getString("facts"))));
                        }));
    return all;
  }
}
