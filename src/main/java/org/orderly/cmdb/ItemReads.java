package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads items as they are, and as they were after any update. Says nothing of who may see them. */
@Component
class ItemReads {

  /** From items on: the database might begin with updates, which are few, and read all items. */
  private static final String PRESENT =
      "select straight_join i.id, i.from_update, u.at, r.facts, i.source, i.field_sources, i.last_seen_at"
          + " from configuration_item i join configuration_item_revision r"
          + " on r.item_id = i.id and r.from_update = i.from_update"
          + " join configuration_update u on u.number = i.from_update where ";

  private static final String PAST =
      "select r.item_id as id, r.from_update, u.at, r.facts, u.source, null as field_sources,"
          + " null as last_seen_at from configuration_item_revision r"
          + " join configuration_update u on u.number = r.from_update where r.item_id = ?"
          + " and r.from_update <= ? and r.to_update > ?";

  private final JdbcClient jdbc;

  ItemReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ItemView> find(long id) {
    return jdbc.sql(PRESENT + "i.id = ?").param(id).query(ItemReads::item).optional();
  }

  /** The item after an update; empty where there was none yet. */
  Optional<ItemView> find(long id, long update) {
    return update == UpdateReads.PRESENT
        ? find(id)
        : jdbc.sql(PAST).params(id, update, update).query(ItemReads::item).optional();
  }

  List<ItemView> all(Collection<Long> ids) {
    return Pieces.of(ids).stream()
        .flatMap(
            piece ->
                jdbc
                    .sql(PRESENT + "i.id in (:ids)")
                    .param("ids", piece)
                    .query(ItemReads::item)
                    .list()
                    .stream())
        .toList();
  }

  /** Items in the order of their numbers. */
  List<ItemView> after(long id, int most) {
    return jdbc.sql(PRESENT + "i.id > ? order by i.id limit ?")
        .params(id, most)
        .query(ItemReads::item)
        .list();
  }

  static RecordNumber number(long id) {
    return RecordNumber.of(RecordKind.CONFIGURATION_ITEM, id);
  }

  private static ItemView item(ResultSet row, int n) throws SQLException {
    String sources = row.getString("field_sources");
    return new ItemView(
        number(row.getLong("id")),
        row.getLong("from_update"),
        Times.instant(row, "at"),
        new ItemFacts(FactsJson.read(row.getString("facts"))),
        row.getString("source"),
        sources == null ? Map.of() : FactsJson.read(sources),
        Times.instantOrNull(row, "last_seen_at"));
  }
}
