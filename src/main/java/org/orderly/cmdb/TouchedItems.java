package org.orderly.cmdb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the items of a baseline that updates between its own and another have touched: no other can
 * have become another.
 */
@Component
class TouchedItems {

  /** Tables whose rows begin and end, with the column that names the item. */
  private static final List<String> PARTS =
      List.of(
          "item_component t on t.item_id",
          "redundancy_group t on t.item_id",
          "item_relation t on t.source_id",
          "item_relation t on t.target_id");

  private static final String SQL =
      Stream.concat(
              Stream.of(touching("configuration_item_revision t on t.item_id", "from_update")),
              PARTS.stream()
                  .flatMap(
                      part ->
                          Stream.of(touching(part, "from_update"), touching(part, "to_update"))))
          .collect(Collectors.joining(" union ", "", " order by item_id"));

  private final JdbcClient jdbc;

  TouchedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String touching(String table, String bound) {
    return "select e.item_id from baseline_entry e join "
        + table
        + " = e.item_id and t."
        + bound
        + " > :first and t."
        + bound
        + " <= :last where e.baseline_id = :baseline";
  }

  /** Those items, in their order; the other update may be before the baseline's or after it. */
  LongStream of(BaselineView baseline, long update) {
    LongStream.Builder items = LongStream.builder();
    jdbc.sql(SQL)
        .param("baseline", baseline.number().running())
        .param("first", Math.min(baseline.update(), update))
        .param("last", Math.max(baseline.update(), update))
        .query(
            row -> {
              items.add(row.getLong(1));
            });
    return items.build();
  }
}
