package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RelationsEndAtItems implements InvariantCheck {

  private static final int AT_ONCE = 20_000;

  private final JdbcClient jdbc;

  RelationsEndAtItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I9 each relation that holds ends at two items and, where it belongs to a redundancy"
        + " group, at the one whose group it is";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    long last =
        jdbc.sql("select coalesce(max(id), 0) from item_relation").query(Long.class).single();
    for (long from = 0; from < last; from += AT_ONCE) {
      violations.addAll(between(from, from + AT_ONCE));
    }
    return violations;
  }

  private List<String> between(long after, long to) {
    return jdbc.sql(
            "select r.id from item_relation r"
                + " left join configuration_item s on s.id = r.source_id"
                + " left join configuration_item t on t.id = r.target_id"
                + " left join redundancy_group g on g.id = r.redundancy_group_id"
                + " and g.to_update = r.to_update"
                + " and (g.item_id = r.source_id or g.item_id = r.target_id)"
                + " where r.to_update = "
                + CmdbHead.OPEN
                + " and r.id > ? and r.id <= ? and (s.id is null or t.id is null"
                + " or r.source_id = r.target_id"
                + " or r.redundancy_group_id is not null and g.id is null)")
        .params(after, to)
        .query((row, n) -> "Relation " + row.getLong(1) + " hangs in the air")
        .list();
  }
}
