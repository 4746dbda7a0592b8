package org.orderly.cmdb;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    Map<String, SortedSet<Long>> found = new HashMap<>();
    String column = column(kind);
    for (List<String> piece : Pieces.of(asked.keySet())) {
      if (column != null) {
        read(
            kind,
            "select " + column + ", id from configuration_item where " + column + " in (:values)",
            piece,
            found);
      }
      read(
          kind,
          "select value, item_id from item_identifier where kind = :kind and value in (:values)",
          piece,
          found);
    }
    Map<String, List<RecordNumber>> numbers = new HashMap<>();
    found.forEach(
        (value, ids) ->
            asked
                .getOrDefault(value, List.of())
                .forEach(
                    typed -> numbers.put(typed, ids.stream().map(ItemReads::number).toList())));
    return numbers;
  }

  /** The column of items that says it; null where none does. */
  private static @Nullable String column(IdentifierKind kind) {
    return switch (kind) {
      case SERIAL -> "serial";
      case ASSET_TAG -> "asset_tag";
      case NAME -> "name";
      case MAC, AGENT, SERVICE -> null;
    };
  }

  /** The database finds more than is meant: to it letters with and without accents are the same. */
  private void read(
      IdentifierKind kind, String sql, List<String> values, Map<String, SortedSet<Long>> found) {
    jdbc.sql(sql)
        .param("kind", kind.word())
        .param("values", values)
        .query(
            row -> {
              found
                  .computeIfAbsent(kind.normal(row.getString(1)), none -> new TreeSet<>())
                  .add(row.getLong(2));
            });
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
