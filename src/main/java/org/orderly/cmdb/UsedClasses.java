package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what of classes and relation types is in use. */
@Component
class UsedClasses {

  private final JdbcClient jdbc;

  UsedClasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether there is an item of one of these very classes. */
  boolean any(Set<String> classes) {
    return !classes.isEmpty()
        && jdbc.sql("select 1 from configuration_item where class_key in (:classes) limit 1")
            .param("classes", classes)
            .query(Integer.class)
            .optional()
            .isPresent();
  }

  /** Whether an item of one of these classes has a value of the attribute. */
  boolean anyWith(Set<String> classes, String attribute) {
    return jdbc.sql(
            "select 1 from configuration_item where class_key in (:classes)"
                + " and json_exists(attributes, :path) limit 1")
        .param("classes", classes)
        .param("path", "$." + attribute)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Whether a relation of the type belongs to a redundancy group. */
  boolean anyGrouped(String type) {
    return jdbc.sql(
            "select 1 from item_relation where type_key = :type and to_update = "
                + CmdbHead.OPEN
                + " and redundancy_group_id is not null limit 1")
        .param("type", type)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Whether an item reaches itself over relations of the type. */
  boolean anyCircle(String type) {
    Map<Long, List<Long>> targets = new HashMap<>();
    jdbc.sql(
            "select source_id, target_id from item_relation where type_key = :type"
                + " and to_update = "
                + CmdbHead.OPEN)
        .param("type", type)
        .query(
            row -> {
              targets
                  .computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                  .add(row.getLong(2));
            });
    Map<Long, Integer> circles = Circles.of(targets);
    return circles.size() > Set.copyOf(circles.values()).size();
  }
}
