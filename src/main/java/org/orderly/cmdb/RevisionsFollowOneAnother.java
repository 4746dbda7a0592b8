package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RevisionsFollowOneAnother implements InvariantCheck {

  private static final int AT_ONCE = 20_000;

  private final JdbcClient jdbc;

  RevisionsFollowOneAnother(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I9 each revision of a configuration item ends where the next begins, the last is in"
        + " force, and each instant of an update is later than the one before";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    long last =
        jdbc.sql("select coalesce(max(item_id), 0) from configuration_item_revision")
            .query(Long.class)
            .single();
    for (long from = 0; from < last; from += AT_ONCE) {
      violations.addAll(between(from, from + AT_ONCE));
    }
    violations.addAll(updates());
    return violations;
  }

  private List<String> between(long after, long to) {
    return jdbc.sql(
            "select item_id, from_update from (select item_id, from_update, to_update,"
                + " lead(from_update) over (partition by item_id order by from_update) as following"
                + " from configuration_item_revision where item_id > ? and item_id <= ?) r"
                + " where to_update <= from_update or to_update <> coalesce(following, "
                + CmdbHead.OPEN
                + ")")
        .params(after, to)
        .query(
            (row, n) ->
                "Revision "
                    + row.getLong(2)
                    + " of "
                    + ItemReads.number(row.getLong(1))
                    + " does not end where the next begins")
        .list();
  }

  /** Numbers have no gap, since the head counts on only with the update that it numbers. */
  private List<String> updates() {
    List<String> violations = new ArrayList<>();
    long head =
        jdbc.sql("select update_number from cmdb_head where id = 1").query(Long.class).single();
    for (long from = 0; from < head; from += AT_ONCE) {
      long until = Math.min(head, from + AT_ONCE);
      long counted =
          jdbc.sql("select count(*) from configuration_update where number > ? and number <= ?")
              .params(from, until)
              .query(Long.class)
              .single();
      if (counted != until - from) {
        violations.add("There are updates missing after " + from);
      }
      violations.addAll(
          jdbc.sql(
                  "select number from (select number, at, lag(at) over (order by number) as former"
                      + " from configuration_update where number >= ? and number <= ?) u"
                      + " where former is not null and at <= former")
              .params(from, until)
              .query((row, n) -> "Update " + row.getLong(1) + " is no later than the one before")
              .list());
    }
    return violations;
  }
}
