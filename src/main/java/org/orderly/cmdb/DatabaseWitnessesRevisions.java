package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each row of an item that the database has kept by itself is one of its revisions. It may have
 * kept less: where its clock is set back it forgets, which is why it is the second witness only.
 */
@Component
class DatabaseWitnessesRevisions implements InvariantCheck {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;

  DatabaseWitnessesRevisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I9 what the database has kept of configuration items by itself is what their revisions"
        + " say";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    long last =
        jdbc.sql("select coalesce(max(id), 0) from configuration_item").query(Long.class).single();
    for (long from = 0; from < last; from += AT_ONCE) {
      check(from, from + AT_ONCE, violations);
    }
    return violations;
  }

  private void check(long after, long to, List<String> violations) {
    Map<String, ItemFacts> revisions = new HashMap<>();
    jdbc.sql(
            "select item_id, from_update, facts from configuration_item_revision"
                + " where item_id > ? and item_id <= ?")
        .params(after, to)
        .query(
            row -> {
              revisions.put(
                  row.getLong(1) + "/" + row.getLong(2),
                  new ItemFacts(FactsJson.read(row.getString(3))));
            });
    jdbc.sql(
            "select id, from_update, class_key, name, status, owner, customer, attributes"
                + " from configuration_item for system_time all where id > ? and id <= ?")
        .params(after, to)
        .query(
            row -> {
              ItemFacts said = revisions.get(row.getLong("id") + "/" + row.getLong("from_update"));
              if (!agrees(row, said)) {
                violations.add(
                    ItemReads.number(row.getLong("id"))
                        + " was something else at revision "
                        + row.getLong("from_update"));
              }
            });
  }

  private static boolean agrees(ResultSet row, @Nullable ItemFacts said) throws SQLException {
    if (said == null) {
      return false;
    }
    Map<String, @Nullable String> kept = new HashMap<>();
    kept.put(ItemField.CLASS.key(), row.getString("class_key"));
    kept.put(ItemField.NAME.key(), row.getString("name"));
    kept.put(ItemField.STATUS.key(), row.getString("status"));
    kept.put(ItemField.OWNER.key(), row.getString("owner"));
    kept.put(ItemField.CUSTOMER.key(), row.getString("customer"));
    return kept.entrySet().stream()
            .allMatch(
                field ->
                    java.util.Objects.equals(field.getValue(), said.values().get(field.getKey())))
        && FactsJson.read(row.getString("attributes")).equals(said.attributes());
  }
}
