package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the relations and redundancy groups of items, as they are and as they were. */
@Component
class RelationReads {

  private static final String COLUMNS =
      "select r.id, r.type_key, r.source_id, r.target_id, g.name as group_name, r.from_update";
  private static final String GROUP =
      " left join redundancy_group g on g.id = r.redundancy_group_id and g.from_update <= :at"
          + " and g.to_update > :at";
  private static final String HELD = " and r.from_update <= :at and r.to_update > :at";

  private final JdbcClient jdbc;

  RelationReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All relations of an item. */
  List<RelationView> of(long item, long update) {
    String from = COLUMNS + " from item_relation r" + GROUP + " where ";
    return jdbc.sql(
            from
                + "r.source_id = :item"
                + HELD
                + " union all "
                + from
                + "r.target_id = :item"
                + HELD
                + " order by id")
        .param("item", item)
        .param("at", update)
        .query(RelationReads::relation)
        .list();
  }

  /** Relations of an item to items that somebody may see, a page of them, in their order. */
  List<RelatedItem> related(long item, long update, ItemSight sight, int page, int size) {
    return jdbc.sql(
            related("source_id", "target_id", sight)
                + " union all "
                + related("target_id", "source_id", sight)
                + " order by id limit :size offset :skip")
        .params(sight.values())
        .param("item", item)
        .param("at", update)
        .param("size", size)
        .param("skip", (long) page * size)
        .query(
            (row, n) -> {
              RelationView relation = relation(row, n);
              return new RelatedItem(
                  relation,
                  ItemLine.of(
                      relation.other(ItemReads.number(item)),
                      new ItemFacts(FactsJson.read(row.getString("facts")))));
            })
        .list();
  }

  private static String related(String end, String other, ItemSight sight) {
    return COLUMNS
        + ", x.facts from item_relation r join configuration_item_revision x on x.item_id = r."
        + other
        + " and x.from_update <= :at and x.to_update > :at join configuration_item i on i.id = r."
        + other
        + GROUP
        + " where r."
        + end
        + " = :item"
        + HELD
        + " and "
        + sight.condition("i");
  }

  /** The redundancy groups of an item, by name. */
  List<RedundancyGroupView> groups(long item, long update) {
    return jdbc.sql(
            "select id, name, needed from redundancy_group where item_id = :item"
                + " and from_update <= :at and to_update > :at order by name")
        .param("item", item)
        .param("at", update)
        .query(
            (row, n) ->
                new RedundancyGroupView(
                    row.getLong("id"),
                    ItemReads.number(item),
                    row.getString("name"),
                    row.getInt("needed")))
        .list();
  }

  static RelationView relation(ResultSet row, int n) throws SQLException {
    return new RelationView(
        row.getLong("id"),
        row.getString("type_key"),
        ItemReads.number(row.getLong("source_id")),
        ItemReads.number(row.getLong("target_id")),
        row.getString("group_name"),
        row.getLong("from_update"));
  }
}
