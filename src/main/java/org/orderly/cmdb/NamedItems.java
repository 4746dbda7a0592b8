package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.SearchWords;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads items in one line each, to be chosen by name; says nothing of who may name them. */
@Repository
class NamedItems {

  private static final String LINE =
      "select i.id, i.class_key, i.name, i.status, i.owner, i.support_group, i.customer, i.site,"
          + " i.criticality, i.environment from configuration_item i where ";
  private static final String IN_USE = "i.status not in ('retired', 'disposed')";
  private static final String BY_NAME = " order by i.name, i.id limit :most offset :from";

  /** Of so many items in use that have the words at most, the first by name are told. */
  private static final int LOOKED_AT = 500;

  private static final String WITH_WORDS =
      LINE
          + "i.id in (select id from (select i.id from configuration_item_text t"
          + " join configuration_item i on i.id = t.item_id"
          + " where match (t.content) against (:words in boolean mode) and "
          + IN_USE
          + " limit "
          + LOOKED_AT
          + ") few)"
          + BY_NAME;

  private final JdbcClient jdbc;

  NamedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ItemLine> of(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(LINE + "i.id in (:ids)").param("ids", ids).query(NamedItems::line).list();
  }

  /** Those in use about which the text is. */
  List<ItemLine> find(String typed, int from, int most) {
    TypedItem item = TypedItem.of(typed);
    Optional<Long> number = item.number();
    if (number.isPresent()) {
      return from > 0
          ? List.of()
          : of(List.of(number.get())).stream().filter(line -> !line.status().gone()).toList();
    }
    return SearchWords.question(item.text())
        .map(words -> found(WITH_WORDS, Map.of("words", words), from, most))
        .orElseGet(
            () ->
                found(
                    LINE + IN_USE + " and i.name like :like" + BY_NAME,
                    Map.of("like", item.pattern() + "%"),
                    from,
                    most));
  }

  /** The same among those that somebody reaches who is no staff; these are few. */
  List<ItemLine> find(String typed, ItemReach reach, int from, int most) {
    TypedItem item = TypedItem.of(typed);
    Map<String, @Nullable Object> values = reach.values();
    values.put("like", "%" + item.pattern() + "%");
    values.put("number", item.number().orElse(0L));
    return found(
        LINE
            + IN_USE
            + " and "
            + ItemReach.CONDITION
            + " and (i.name like :like or i.serial like :like or i.asset_tag like :like"
            + " or i.id = :number)"
            + BY_NAME,
        values,
        from,
        most);
  }

  private List<ItemLine> found(
      String sql, Map<String, ? extends @Nullable Object> values, int from, int most) {
    return jdbc.sql(sql)
        .params(values)
        .param("from", from)
        .param("most", most)
        .query(NamedItems::line)
        .list();
  }

  private static ItemLine line(ResultSet row, int n) throws SQLException {
    return new ItemLine(
        ItemReads.number(row.getLong("id")),
        row.getString("class_key"),
        row.getString("name"),
        Word.of(ItemStatus.class, row.getString("status")),
        row.getString("owner"),
        row.getString("support_group"),
        row.getString("customer"),
        row.getString("site"),
        row.getString("criticality"),
        row.getString("environment"));
  }
}
