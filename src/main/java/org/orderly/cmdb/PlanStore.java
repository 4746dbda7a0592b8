package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a plan touches as it is kept; a thousand at once. */
@Component
class PlanStore {

  private static final String RELATION =
      "select r.id, r.type_key, r.source_id, r.target_id, r.redundancy_group_id, g.name,"
          + " r.from_update from item_relation r left join redundancy_group g"
          + " on g.id = r.redundancy_group_id and g.to_update = "
          + CmdbHead.OPEN
          + " where r.to_update = "
          + CmdbHead.OPEN;

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void items(Collection<Long> ids, Consumer<StoredItem> reader) {
    Pieces.of(ids)
        .forEach(
            piece ->
                jdbc.sql(
                        "select i.id, i.from_update, r.facts, i.source, i.field_sources"
                            + " from configuration_item i join configuration_item_revision r"
                            + " on r.item_id = i.id and r.from_update = i.from_update"
                            + " where i.id in (:ids)")
                    .param("ids", piece)
                    .query((row, n) -> item(row))
                    .list()
                    .forEach(reader));
  }

  private static StoredItem item(ResultSet row) throws SQLException {
    String sources = row.getString("field_sources");
    return new StoredItem(
        row.getLong("id"),
        row.getLong("from_update"),
        new ItemFacts(FactsJson.read(row.getString("facts"))),
        row.getString("source"),
        sources == null ? Map.of() : FactsJson.read(sources));
  }

  /** Gives the components of these kinds to the items. */
  void components(Map<Long, PlannedItem> items, Set<ComponentKind> kinds) {
    if (kinds.isEmpty()) {
      return;
    }
    Pieces.of(items.keySet())
        .forEach(
            piece ->
                jdbc.sql(
                        "select item_id, kind, component_key, facts from item_component"
                            + " where item_id in (:ids) and kind in (:kinds) and to_update = "
                            + CmdbHead.OPEN)
                    .param("ids", piece)
                    .param("kinds", kinds.stream().map(ComponentKind::word).toList())
                    .query(
                        row -> {
                          hand(row, items);
                        }));
  }

  private static void hand(ResultSet row, Map<Long, PlannedItem> items) throws SQLException {
    PlannedItem item = items.get(row.getLong("item_id"));
    if (item != null) {
      item.had(
          ComponentReads.kind(row),
          row.getString("component_key"),
          FactsJson.read(row.getString("facts")));
    }
  }

  /** Relations of a type that hold from some of these sources to some of these targets. */
  void between(
      String type,
      Collection<Long> sources,
      Collection<Long> targets,
      Consumer<StoredRelation> reader) {
    Set<Long> wanted = Set.copyOf(targets);
    boolean few = wanted.size() <= Pieces.SIZE;
    Pieces.of(sources)
        .forEach(
            piece -> {
              JdbcClient.StatementSpec statement =
                  jdbc.sql(
                          RELATION
                              + " and r.type_key = :type and r.source_id in (:sources)"
                              + (few ? " and r.target_id in (:targets)" : ""))
                      .param("type", type)
                      .param("sources", piece);
              (few ? statement.param("targets", wanted) : statement)
                  .query(PlanStore::relation).list().stream()
                      .filter(relation -> wanted.contains(relation.triple().target()))
                      .forEach(reader);
            });
  }

  /** Relations of a type that hold from these sources. */
  List<StoredRelation> from(String type, Collection<Long> sources) {
    return ends("r.source_id", type, sources);
  }

  /** Relations of a type that hold to these targets. */
  List<StoredRelation> to(String type, Collection<Long> targets) {
    return ends("r.target_id", type, targets);
  }

  private List<StoredRelation> ends(String end, String type, Collection<Long> ids) {
    return Pieces.of(ids).stream()
        .flatMap(
            piece ->
                jdbc
                    .sql(RELATION + " and r.type_key = :type and " + end + " in (:ids)")
                    .param("type", type)
                    .param("ids", piece)
                    .query(PlanStore::relation)
                    .list()
                    .stream())
        .toList();
  }

  /** Relations of any type that hold from or to an item. */
  List<StoredRelation> ofItem(long item) {
    return List.of("r.source_id", "r.target_id").stream()
        .flatMap(
            end ->
                jdbc
                    .sql(RELATION + " and " + end + " = :id")
                    .param("id", item)
                    .query(PlanStore::relation)
                    .list()
                    .stream())
        .toList();
  }

  static StoredRelation relation(ResultSet row, int n) throws SQLException {
    return new StoredRelation(
        row.getLong("id"),
        new Triple(row.getString("type_key"), row.getLong("source_id"), row.getLong("target_id")),
        row.getObject("redundancy_group_id", Long.class),
        row.getString("name"),
        row.getLong("from_update"));
  }

  /** The classes of items, by id. */
  Map<Long, String> classes(Collection<Long> ids) {
    Map<Long, String> classes = new HashMap<>();
    Pieces.of(ids)
        .forEach(
            piece ->
                jdbc.sql("select id, class_key from configuration_item where id in (:ids)")
                    .param("ids", piece)
                    .query(
                        row -> {
                          classes.put(row.getLong(1), row.getString(2));
                        }));
    return classes;
  }

  void groups(Collection<Long> items, Consumer<StoredGroup> reader) {
    Pieces.of(items)
        .forEach(
            piece ->
                jdbc.sql(
                        "select id, item_id, name, needed from redundancy_group"
                            + " where item_id in (:ids) and to_update = "
                            + CmdbHead.OPEN)
                    .param("ids", piece)
                    .query(
                        (row, n) ->
                            new StoredGroup(
                                row.getLong("id"),
                                row.getLong("item_id"),
                                row.getString("name"),
                                row.getInt("needed")))
                    .list()
                    .forEach(reader));
  }

  /** How many relations belong to each group, by the group's id; none of a group without. */
  Map<Long, Integer> members(Collection<Long> groups) {
    Map<Long, Integer> members = new HashMap<>();
    Pieces.of(groups)
        .forEach(
            piece ->
                jdbc.sql(
                        "select redundancy_group_id, count(*) from item_relation"
                            + " where redundancy_group_id in (:ids) and to_update = "
                            + CmdbHead.OPEN
                            + " group by redundancy_group_id")
                    .param("ids", piece)
                    .query(
                        row -> {
                          members.put(row.getLong(1), row.getInt(2));
                        }));
    return members;
  }
}
