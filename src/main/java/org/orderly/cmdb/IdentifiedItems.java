package org.orderly.cmdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds items by what they are known by elsewhere. */
@Component
class IdentifiedItems {

  private final JdbcClient jdbc;

  IdentifiedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Items by value as it was asked for; a value by which none is known is left out. */
  Map<String, List<RecordNumber>> by(IdentifierKind kind, Collection<String> values) {
    Map<String, List<String>> asked =
        values.stream().distinct().collect(Collectors.groupingBy(kind::normal));
    Map<String, List<RecordNumber>> found = new HashMap<>();
    Pieces.of(asked.keySet())
        .forEach(
            piece ->
                jdbc.sql(
                        "select value, item_id from item_identifier where kind = :kind"
                            + " and value in (:values) order by item_id")
                    .param("kind", kind.word())
                    .param("values", piece)
                    .query(
                        row -> {
                          RecordNumber item = ItemReads.number(row.getLong(2));
                          asked
                              .getOrDefault(row.getString(1), List.of())
                              .forEach(
                                  value ->
                                      found
                                          .computeIfAbsent(value, none -> new ArrayList<>())
                                          .add(item));
                        }));
    return found;
  }

  void seen(Collection<Long> items, Instant at) {
    Pieces.of(items)
        .forEach(
            piece ->
                jdbc.sql("update configuration_item set last_seen_at = :at where id in (:items)")
                    .param("at", Times.utc(at))
                    .param("items", piece)
                    .update());
  }
}
