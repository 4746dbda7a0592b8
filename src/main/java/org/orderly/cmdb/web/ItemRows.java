package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.AttributeDefinition;
import org.orderly.cmdb.ItemFacts;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemView;

/** What is known of an item, line by line. */
final class ItemRows {

  /** Shown elsewhere: in the heading, in one line with the cost. */
  private static final Set<ItemField> ELSEWHERE = Set.of(ItemField.NAME, ItemField.CURRENCY);

  private ItemRows() {}

  /**
   * A line.
   *
   * @param link where the value leads; null where it leads nowhere
   * @param source where the value comes from, where that is not where the item's others come from
   */
  record Row(String title, String value, @Nullable String link, @Nullable String source) {}

  /** The fields that every item has, as far as they say something. */
  static List<Row> common(ItemView item, ItemWords words) {
    List<Row> rows = new ArrayList<>();
    for (ItemField field : ItemField.values()) {
      String value = item.facts().value(field);
      if (value != null && !ELSEWHERE.contains(field)) {
        rows.add(
            row(
                item,
                field.key(),
                words.value(field.key(), item.facts().itemClass(), value)
                    + after(field, item.facts()),
                words));
      }
    }
    return rows;
  }

  private static String after(ItemField field, ItemFacts facts) {
    String currency = field == ItemField.COST ? facts.value(ItemField.CURRENCY) : null;
    return currency == null ? "" : " " + currency;
  }

  /** What items of its class have: in the order of the class, then what no class names any more. */
  static List<Row> attributes(ItemView item, ItemWords words) {
    Map<String, String> left = item.facts().attributes();
    List<Row> rows = new ArrayList<>();
    for (AttributeDefinition attribute : words.titles().attributes(item.facts().itemClass())) {
      String value = left.remove(attribute.key());
      if (value != null) {
        rows.add(attribute(item, attribute.key(), value, words));
      }
    }
    left.forEach((key, value) -> rows.add(attribute(item, key, value, words)));
    return rows;
  }

  private static Row attribute(ItemView item, String key, String value, ItemWords words) {
    String field = ItemField.attribute(key);
    String itemClass = item.facts().itemClass();
    Row row = row(item, field, words.value(field, itemClass, value), words);
    return words.link(field, itemClass)
        ? new Row(row.title(), row.value(), value, row.source())
        : row;
  }

  private static Row row(ItemView item, String field, String value, ItemWords words) {
    String source = item.sourceOf(field);
    return new Row(
        words.field(field, item.facts().itemClass()),
        value,
        null,
        source.equals(item.source()) ? null : source);
  }
}
