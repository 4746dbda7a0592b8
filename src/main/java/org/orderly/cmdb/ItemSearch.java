package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.SearchWords;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and counts items, never one that the reader may not see. */
@Component
class ItemSearch {

  private static final Map<String, String> FACETS =
      Map.of(
          "class", "class_key",
          "status", "status",
          "owner", "owner",
          "supportGroup", "support_group",
          "customer", "customer",
          "site", "site",
          "criticality", "criticality",
          "environment", "environment");
  private static final List<String> ORDER =
      List.of(
          "class",
          "status",
          "criticality",
          "environment",
          "supportGroup",
          "customer",
          "site",
          "owner");

  private final JdbcClient jdbc;
  private final Definitions definitions;

  ItemSearch(JdbcClient jdbc, Definitions definitions) {
    this.jdbc = jdbc;
    this.definitions = definitions;
  }

  ItemPage find(ItemCriteria criteria, int page, int size, ItemSight sight) {
    Restriction where = restriction(criteria, sight);
    long counted =
        jdbc.sql(
                "select count(*) from (select 1 from configuration_item i"
                    + where.sql()
                    + " limit :most) found")
            .params(where.values)
            .param("most", ItemPage.COUNTED + 1)
            .query(Long.class)
            .single();
    List<ItemLine> items =
        jdbc.sql(
                "select i.id, i.class_key, i.name, i.status, i.owner, i.support_group, i.customer,"
                    + " i.site, i.criticality, i.environment from configuration_item i"
                    + where.sql()
                    + " order by i.name, i.id limit :size offset :skip")
            .params(where.values)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(
                (row, n) ->
                    new ItemLine(
                        ItemReads.number(row.getLong("id")),
                        row.getString("class_key"),
                        row.getString("name"),
                        Word.of(ItemStatus.class, row.getString("status")),
                        row.getString("owner"),
                        row.getString("support_group"),
                        row.getString("customer"),
                        row.getString("site"),
                        row.getString("criticality"),
                        row.getString("environment")))
            .list();
    return new ItemPage(
        items, Math.min(counted, ItemPage.COUNTED), counted > ItemPage.COUNTED, page, size);
  }

  List<ItemFacet> facets(ItemCriteria criteria, ItemSight sight) {
    Restriction where = restriction(criteria, sight);
    return ORDER.stream().map(field -> facet(field, where)).toList();
  }

  private ItemFacet facet(String field, Restriction where) {
    List<ItemFacet.Count> counts =
        jdbc.sql(
                "select coalesce(i."
                    + FACETS.get(field)
                    + ", '') as found, count(*) as n from configuration_item i"
                    + where.sql()
                    + " group by found order by n desc, found limit "
                    + ItemFacet.MOST)
            .params(where.values)
            .query((row, n) -> new ItemFacet.Count(row.getString(1), row.getLong(2)))
            .list();
    return new ItemFacet(field, counts);
  }

  /** Conditions and the values that they name. */
  private static final class Restriction {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    void where(String condition, String name, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }

    String sql() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }

  private Restriction restriction(ItemCriteria criteria, ItemSight sight) {
    Restriction where = new Restriction();
    if (!sight.staff()) {
      where.conditions.add(sight.condition("i"));
      where.values.putAll(sight.values());
    }
    if (criteria.itemClass() != null) {
      Set<String> classes = definitions.current().classes().below(criteria.itemClass());
      where.where("i.class_key in (:classes)", "classes", classes.isEmpty() ? Set.of("") : classes);
    }
    where.where("i.status = :status", "status", word(criteria.status()));
    where.where("i.owner = :owner", "owner", criteria.owner());
    where.where("i.support_group = :group", "group", criteria.supportGroup());
    where.where("i.customer = :customer", "customer", criteria.customer());
    where.where("i.site = :site", "site", criteria.site());
    where.where("i.criticality = :criticality", "criticality", word(criteria.criticality()));
    where.where("i.environment = :environment", "environment", word(criteria.environment()));
    if (criteria.text() != null) {
      about(criteria.text().strip(), where);
    }
    return where;
  }

  private static void about(String text, Restriction where) {
    Long number = PlanState.running(text.toUpperCase(java.util.Locale.ROOT)).orElse(null);
    if (number != null) {
      where.where("i.id = :number", "number", number);
      return;
    }
    SearchWords.question(text)
        .ifPresentOrElse(
            words ->
                where.where(
                    "i.id in (select item_id from configuration_item_text"
                        + " where match (content) against (:words in boolean mode))",
                    "words",
                    words),
            () -> where.where("i.name like :like", "like", "%" + escaped(text) + "%"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static @Nullable String word(@Nullable Word word) {
    return word == null ? null : word.word();
  }
}
