package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of items, relations and redundancy groups that held after a configuration update. */
final class PastRows {

  private final JdbcClient jdbc;
  private final long update;

  PastRows(JdbcClient jdbc, long update) {
    this.jdbc = jdbc;
    this.update = update;
  }

  /** What an edge is found by. */
  enum By {
    SOURCE("source_id"),
    TARGET("target_id"),
    GROUP("redundancy_group_id");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  long update() {
    return update;
  }

  List<ItemCard> items(Collection<Long> ids) {
    return jdbc.sql(
            "select straight_join r.item_id, json_value(r.facts, '$.class') item_class,"
                + " json_value(r.facts, '$.status') status, json_value(r.facts, '$.name') name,"
                + " json_value(r.facts, '$.customer') customer,"
                + " json_value(r.facts, '$.owner') owner from "
                + those("configuration_item_revision", "item_id"))
        .param("ids", array(ids))
        .param("update", update)
        .query((row, n) -> item(row))
        .list();
  }

  /** The keys of the catalogue's services that items stand for, by id. */
  Map<Long, String> serviceKeys(Collection<Long> ids) {
    return jdbc
        .sql(
            "select straight_join r.item_id,"
                + " json_value(r.facts, '$.\"attributes.serviceKey\"') service from "
                + those("configuration_item_revision", "item_id")
                + " having service is not null")
        .param("ids", array(ids))
        .param("update", update)
        .query((row, n) -> Map.entry(row.getLong("item_id"), row.getString("service")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<GraphGroup> groups(Collection<Long> ids) {
    return jdbc.sql(
            "select straight_join r.id, r.item_id, r.name, r.needed from "
                + those("redundancy_group", "id"))
        .param("ids", array(ids))
        .param("update", update)
        .query((row, n) -> GraphTables.group(row))
        .list();
  }

  /** What the relations that are found say of failing. */
  List<FailureEdge> edges(By by, Collection<Long> ids, FailureTypes types) {
    List<FailureEdge> edges = new ArrayList<>();
    jdbc.sql(
            "select straight_join r.type_key, r.source_id, r.target_id, r.redundancy_group_id from "
                + those("item_relation", by.column))
        .param("ids", array(ids))
        .param("update", update)
        .query(
            row -> {
              GraphTables.tell(
                  row,
                  types,
                  (provider, dependent, group, type) ->
                      edges.add(new FailureEdge(provider, dependent, group, type)));
            });
    return edges;
  }

  private static String those(String table, String column) {
    return "json_table(:ids, '$[*]' columns (id bigint path '$')) wanted join "
        + table
        + " r on r."
        + column
        + " = wanted.id and r.from_update <= :update and r.to_update > :update";
  }

  private static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private static ItemCard item(ResultSet row) throws SQLException {
    return new ItemCard(
        row.getLong("item_id"),
        row.getString("item_class"),
        GraphTables.status(row.getString("status")),
        row.getString("name"),
        row.getString("customer"),
        row.getString("owner"));
  }
}
