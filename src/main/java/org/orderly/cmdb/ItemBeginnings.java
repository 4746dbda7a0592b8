package org.orderly.cmdb;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells since when items are known. */
@Component
class ItemBeginnings {

  private final JdbcClient jdbc;

  ItemBeginnings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When each item was added. */
  Map<Long, Instant> of(Collection<Long> items) {
    Map<Long, Instant> begun = new HashMap<>();
    Pieces.of(items)
        .forEach(
            piece ->
                jdbc.sql(
                        "select r.item_id, min(u.at) as begun from configuration_item_revision r"
                            + " join configuration_update u on u.number = r.from_update"
                            + " where r.item_id in (:items) group by r.item_id")
                    .param("items", piece)
                    .query(
                        row -> {
                          begun.put(row.getLong("item_id"), Times.instant(row, "begun"));
                        }));
    return begun;
  }
}
