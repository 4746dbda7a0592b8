package org.orderly.cmdb;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PresentIsTheOpenRevision implements InvariantCheck {

  private static final int AT_ONCE = 1_000;
  private static final Map<String, String> COLUMNS = columns();

  private final JdbcClient jdbc;

  PresentIsTheOpenRevision(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("class_key", ItemField.CLASS.key());
    columns.put("name", ItemField.NAME.key());
    columns.put("status", ItemField.STATUS.key());
    columns.put("owner", ItemField.OWNER.key());
    columns.put("support_group", ItemField.SUPPORT_GROUP.key());
    columns.put("customer", ItemField.CUSTOMER.key());
    columns.put("site", ItemField.SITE.key());
    columns.put("criticality", ItemField.CRITICALITY.key());
    columns.put("environment", ItemField.ENVIRONMENT.key());
    columns.put("vendor", ItemField.VENDOR.key());
    columns.put("contract", ItemField.CONTRACT.key());
    columns.put("serial", ItemField.SERIAL.key());
    columns.put("asset_tag", ItemField.ASSET_TAG.key());
    columns.put("version_text", ItemField.VERSION.key());
    columns.put("warranty_end", ItemField.WARRANTY_END.key());
    columns.put("currency", ItemField.CURRENCY.key());
    columns.put("description", ItemField.DESCRIPTION.key());
    return columns;
  }

  @Override
  public String name() {
    return "I9 each configuration item is as its revision in force says, and each revision in force"
        + " is of an item";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    long last = checkPage(0, violations);
    while (last > 0) {
      last = checkPage(last, violations);
    }
    last = checkRevisions(0, violations);
    while (last > 0) {
      last = checkRevisions(last, violations);
    }
    return violations;
  }

  private long checkPage(long after, List<String> violations) {
    List<Long> ids =
        jdbc.sql(
                "select i.*, r.facts, t.content from configuration_item i"
                    + " left join configuration_item_revision r on r.item_id = i.id"
                    + " and r.from_update = i.from_update and r.to_update = "
                    + CmdbHead.OPEN
                    + " left join configuration_item_text t on t.item_id = i.id"
                    + " where i.id > ? order by i.id limit ?")
            .params(after, AT_ONCE)
            .query((row, n) -> checked(row, violations))
            .list();
    return ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
  }

  private static long checked(ResultSet row, List<String> violations) throws SQLException {
    long id = row.getLong("id");
    String revision = row.getString("facts");
    if (revision == null) {
      violations.add(ItemReads.number(id) + " has no revision in force");
      return id;
    }
    ItemFacts facts = new ItemFacts(FactsJson.read(revision));
    for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
      if (!Objects.equals(row.getString(column.getKey()), facts.values().get(column.getValue()))) {
        violations.add(
            ItemReads.number(id) + " has another " + column.getValue() + " than its revision");
      }
    }
    if (!sameCost(row.getBigDecimal("cost"), facts.value(ItemField.COST))
        || !FactsJson.read(row.getString("attributes")).equals(facts.attributes())
        || !ItemWriter.text(facts).equals(row.getString("content"))) {
      violations.add(ItemReads.number(id) + " says something else than its revision");
    }
    return id;
  }

  private static boolean sameCost(@Nullable BigDecimal cost, @Nullable String value) {
    return cost == null || value == null
        ? cost == null && value == null
        : cost.compareTo(new BigDecimal(value)) == 0;
  }

  private long checkRevisions(long after, List<String> violations) {
    List<Long> ids =
        jdbc.sql(
                "select r.item_id, i.id from configuration_item_revision r"
                    + " left join configuration_item i on i.id = r.item_id"
                    + " and i.from_update = r.from_update where r.item_id > ? and r.to_update = "
                    + CmdbHead.OPEN
                    + " order by r.item_id limit ?")
            .params(after, AT_ONCE)
            .query(
                (row, n) -> {
                  if (row.getObject("id") == null) {
                    violations.add(
                        ItemReads.number(row.getLong("item_id"))
                            + " is not of the revision that is in force");
                  }
                  return row.getLong("item_id");
                })
            .list();
    return ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
  }
}
