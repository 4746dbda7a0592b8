package org.orderly.cmdb;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the present state of items, and the revision that it is. */
@Component
class ItemWriter {

  private static final String COLUMNS =
      "class_key, name, status, owner, support_group, customer, site, criticality, environment,"
          + " vendor, contract, serial, asset_tag, version_text, warranty_end, cost, currency,"
          + " description, attributes, last_verified_at, source, field_sources, from_update";
  private static final String AMEND =
      "update configuration_item set "
          + Stream.of(COLUMNS.split(",")).collect(Collectors.joining(" = ?,"))
          + " = ? where id = ?";

  private final JdbcTemplate jdbc;
  private final BulkInsert items;
  private final BulkInsert revisions;
  private final BulkInsert texts;

  ItemWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    items = new BulkInsert(jdbc, "configuration_item", COLUMNS + ", id");
    revisions =
        new BulkInsert(
            jdbc, "configuration_item_revision", "item_id, from_update, to_update, facts");
    texts = new BulkInsert(jdbc, "configuration_item_text", "item_id, content");
  }

  /** Writes items that are new or whose fields are other than before. */
  void write(List<PlannedItem> written, long update, UpdateDigest digest) {
    List<Object[]> added = new ArrayList<>();
    List<Object[]> amended = new ArrayList<>();
    List<Object[]> ended = new ArrayList<>();
    List<Object[]> begun = new ArrayList<>();
    List<Object[]> newTexts = new ArrayList<>();
    List<Object[]> otherTexts = new ArrayList<>();
    for (PlannedItem item : written) {
      if (!item.factsChanged()) {
        continue;
      }
      ItemFacts facts = item.facts();
      String json = FactsJson.write(facts.values());
      digest.revision(item.id(), json);
      begun.add(new Object[] {item.id(), update, CmdbHead.OPEN, json});
      ItemFacts former = item.former();
      if (former == null) {
        added.add(row(item, facts, update));
        newTexts.add(new Object[] {item.id(), text(facts)});
      } else {
        amended.add(row(item, facts, update));
        ended.add(new Object[] {update, item.id(), item.revision()});
        if (!text(facts).equals(text(former))) {
          otherTexts.add(new Object[] {text(facts), item.id()});
        }
      }
    }
    items.insert(added);
    texts.insert(newTexts);
    batch(AMEND, amended);
    batch("update configuration_item_text set content = ? where item_id = ?", otherTexts);
    batch(
        "update configuration_item_revision set to_update = ?"
            + " where item_id = ? and from_update = ?",
        ended);
    revisions.insert(begun);
  }

  private void batch(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows);
    }
  }

  private static Object[] row(PlannedItem item, ItemFacts facts, long update) {
    return new @Nullable Object[] {
      facts.itemClass(),
      facts.name(),
      facts.value(ItemField.STATUS),
      facts.value(ItemField.OWNER),
      facts.value(ItemField.SUPPORT_GROUP),
      facts.value(ItemField.CUSTOMER),
      facts.value(ItemField.SITE),
      facts.value(ItemField.CRITICALITY),
      facts.value(ItemField.ENVIRONMENT),
      facts.value(ItemField.VENDOR),
      facts.value(ItemField.CONTRACT),
      facts.value(ItemField.SERIAL),
      facts.value(ItemField.ASSET_TAG),
      facts.value(ItemField.VERSION),
      day(facts.value(ItemField.WARRANTY_END)),
      number(facts.value(ItemField.COST)),
      facts.value(ItemField.CURRENCY),
      facts.value(ItemField.DESCRIPTION),
      FactsJson.write(facts.attributes()),
      instant(facts.value(ItemField.LAST_VERIFIED_AT)),
      item.source(),
      item.otherSources().isEmpty() ? null : FactsJson.write(item.otherSources()),
      update,
      item.id()
    };
  }

  /** What people search for. */
  static String text(ItemFacts facts) {
    return Stream.of(
            facts.name(),
            facts.value(ItemField.SERIAL),
            facts.value(ItemField.ASSET_TAG),
            facts.value(ItemField.DESCRIPTION))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable LocalDate day(@Nullable String value) {
    return value == null ? null : LocalDate.parse(value);
  }

  private static @Nullable BigDecimal number(@Nullable String value) {
    return value == null ? null : new BigDecimal(value);
  }

  private static @Nullable Object instant(@Nullable String value) {
    return value == null ? null : Times.utc(Instant.parse(value));
  }
}
