package org.orderly.cmdb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of which samples are drawn: those that should be there now. */
@Component
class VerificationPopulation {

  private static final List<ItemStatus> THERE =
      List.of(ItemStatus.IN_BUILD, ItemStatus.TEST, ItemStatus.LIVE, ItemStatus.MAINTENANCE);

  private final JdbcClient jdbc;
  private final Definitions definitions;

  VerificationPopulation(JdbcClient jdbc, Definitions definitions) {
    this.jdbc = jdbc;
    this.definitions = definitions;
  }

  /** Whether there are any. */
  boolean any(VerificationScope scope, boolean byInterval) {
    return !items(scope, byInterval, " limit 1").query(Long.class).list().isEmpty();
  }

  /** All of them in the order of their numbers. */
  void each(VerificationScope scope, boolean byInterval, LongConsumer item) {
    items(scope, byInterval, " order by i.id")
        .query(
            row -> {
              item.accept(row.getLong(1));
            });
  }

  private JdbcClient.StatementSpec items(
      VerificationScope scope, boolean byInterval, String ending) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("there", words());
    String sql = "select i.id from configuration_item i where i.status in (:there)";
    switch (scope.kind()) {
      case CLASS -> {
        sql += " and i.class_key in (:classes)";
        values.put("classes", classes(String.valueOf(scope.of()), byInterval));
      }
      case CUSTOMER -> sql += " and i.customer = :of";
      case SITE -> sql += " and i.site = :of";
      case ITEMS -> {
        sql += " and i.id in (:ids)";
        values.put("ids", scope.items().stream().map(RecordNumber::running).toList());
      }
    }
    values.put("of", scope.of());
    if (!scope.criticalities().isEmpty()) {
      sql += " and coalesce(i.criticality, 'none') in (:criticalities)";
      values.put("criticalities", scope.criticalities());
    }
    return jdbc.sql(sql + ending).params(values);
  }

  /** By hand a class stands for those below it too; by interval each has a turn of its own. */
  private Set<String> classes(String key, boolean byInterval) {
    Set<String> below = definitions.current().classes().below(key);
    return byInterval || below.isEmpty() ? Set.of(key) : below;
  }

  /** The first item of each class and criticality, of those classes that have any. */
  Map<String, Map<String, Long>> first() {
    Map<String, Map<String, Long>> first = new TreeMap<>();
    jdbc.sql(
            "select class_key, coalesce(criticality, 'none') as said, min(id)"
                + " from configuration_item where status in (:there) group by class_key, said")
        .param("there", words())
        .query(
            row -> {
              first
                  .computeIfAbsent(row.getString(1), key -> new TreeMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return first;
  }

  private static List<String> words() {
    return THERE.stream().map(ItemStatus::word).toList();
  }
}
