package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

  /** Of so many items that have the words at most, the first by name are told. */
  private static final int LOOKED_AT = 500;

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
    String text = meant(typed);
    Optional<Long> number = number(text);
    if (number.isPresent()) {
      return of(List.of(number.get())).stream().filter(item -> !item.status().gone()).toList();
    }
    return SearchWords.question(text)
        .map(
            words ->
                found(
                    LINE
                        + IN_USE
                        + " and i.id in (select item_id from (select item_id from"
                        + " configuration_item_text where match (content) against (:words in"
                        + " boolean mode) limit "
                        + LOOKED_AT
                        + ") few)"
                        + BY_NAME,
                    Map.of("words", words),
                    from,
                    most))
        .orElseGet(
            () ->
                found(
                    LINE + IN_USE + " and i.name like :like" + BY_NAME,
                    Map.of("like", escaped(text) + "%"),
                    from,
                    most));
  }

  /** The same among those that somebody reaches who is no staff; these are few. */
  List<ItemLine> find(String typed, ItemReach reach, int from, int most) {
    String text = meant(typed);
    Map<String, @Nullable Object> values = reach.values();
    values.put("like", "%" + escaped(text) + "%");
    values.put("number", number(text).orElse(0L));
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

  /** What was typed, or the number of a text that names one item: {@code Printer (CI000042)}. */
  private static String meant(String typed) {
    String text = typed.strip();
    int bracket = text.lastIndexOf(" (");
    return bracket > 0 && text.endsWith(")")
        ? text.substring(bracket + 2, text.length() - 1)
        : text;
  }

  private static Optional<Long> number(String text) {
    return PlanState.running(text.toUpperCase(Locale.ROOT));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
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
