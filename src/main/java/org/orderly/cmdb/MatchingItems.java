package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.SearchWords;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds all items that match criteria, however many, with the update after which they do: the
 * tables are asked in one statement, so both are of one reading.
 */
@Component
class MatchingItems {

  private final JdbcClient jdbc;
  private final Definitions definitions;

  MatchingItems(JdbcClient jdbc, Definitions definitions) {
    this.jdbc = jdbc;
    this.definitions = definitions;
  }

  BaselineSelection.Selected of(ItemCriteria criteria) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, @Nullable Object> values = new HashMap<>();
    String itemClass = criteria.itemClass();
    if (itemClass != null) {
      Set<String> classes = definitions.current().classes().below(itemClass);
      conditions.add("i.class_key in (:classes)");
      values.put("classes", classes.isEmpty() ? Set.of("") : classes);
    }
    columns(criteria)
        .forEach(
            (column, value) -> {
              if (value != null) {
                conditions.add("i." + column + " = :" + column);
                values.put(column, value);
              }
            });
    String text = criteria.text();
    if (text != null) {
      about(text.strip(), conditions, values);
    }
    return read(String.join(" and ", conditions), values);
  }

  private static Map<String, @Nullable String> columns(ItemCriteria criteria) {
    Map<String, @Nullable String> columns = new HashMap<>();
    columns.put("status", word(criteria.status()));
    columns.put("owner", criteria.owner());
    columns.put("support_group", criteria.supportGroup());
    columns.put("customer", criteria.customer());
    columns.put("site", criteria.site());
    columns.put("criticality", word(criteria.criticality()));
    columns.put("environment", word(criteria.environment()));
    return columns;
  }

  private static @Nullable String word(@Nullable Word word) {
    return word == null ? null : word.word();
  }

  /** A number, words that the index knows, or a part of the name. */
  private static void about(
      String text, List<String> conditions, Map<String, @Nullable Object> values) {
    Long number = PlanState.running(text.toUpperCase(Locale.ROOT)).orElse(null);
    String words = SearchWords.question(text).orElse(null);
    if (number != null) {
      conditions.add("i.id = :number");
      values.put("number", number);
    } else if (words != null) {
      conditions.add(
          "i.id in (select item_id from configuration_item_text"
              + " where match (content) against (:words in boolean mode))");
      values.put("words", words);
    } else {
      conditions.add("locate(:part, i.name) > 0");
      values.put("part", text);
    }
  }

  private BaselineSelection.Selected read(String conditions, Map<String, @Nullable Object> values) {
    LongStream.Builder items = LongStream.builder();
    AtomicLong update = new AtomicLong();
    jdbc.sql(
            "select i.id, (select h.update_number from cmdb_head h where h.id = 1) as n"
                + " from configuration_item i where "
                + conditions
                + " order by i.id")
        .params(values)
        .query(
            row -> {
              items.add(row.getLong("id"));
              update.set(row.getLong("n"));
            });
    return new BaselineSelection.Selected(items.build().toArray(), update.get());
  }
}
