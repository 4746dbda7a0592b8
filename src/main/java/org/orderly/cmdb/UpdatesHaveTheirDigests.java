package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UpdatesHaveTheirDigests implements InvariantCheck {

  private static final int AT_ONCE = 1_000;
  private static final int MOST_ROWS = 20_000;

  private final JdbcClient jdbc;
  private final UpdateReads updates;

  UpdatesHaveTheirDigests(JdbcClient jdbc, UpdateReads updates) {
    this.jdbc = jdbc;
    this.updates = updates;
  }

  @Override
  public String name() {
    return "I9 what each configuration update wrote is what its digest says";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    List<ConfigurationUpdateView> page = updates.after(0, AT_ONCE);
    while (!page.isEmpty()) {
      for (List<ConfigurationUpdateView> some : divided(page)) {
        check(some, violations);
      }
      page = updates.after(page.get(page.size() - 1).number(), AT_ONCE);
    }
    return violations;
  }

  /** Into pieces that wrote so much together as fits into memory. */
  private static List<List<ConfigurationUpdateView>> divided(List<ConfigurationUpdateView> page) {
    List<List<ConfigurationUpdateView>> pieces = new ArrayList<>();
    int from = 0;
    int rows = 0;
    for (int n = 0; n < page.size(); n++) {
      ConfigurationUpdateView update = page.get(n);
      rows += update.items() + update.relations() + update.components();
      if (rows >= MOST_ROWS || n == page.size() - 1) {
        pieces.add(page.subList(from, n + 1));
        from = n + 1;
        rows = 0;
      }
    }
    return pieces;
  }

  private void check(List<ConfigurationUpdateView> some, List<String> violations) {
    Map<Long, UpdateDigest> digests = new HashMap<>();
    some.forEach(update -> digests.put(update.number(), new UpdateDigest()));
    long first = some.get(0).number();
    long last = some.get(some.size() - 1).number();
    begun(first, last, digests);
    ended(first, last, digests);
    for (ConfigurationUpdateView update : some) {
      UpdateDigest digest = digests.get(update.number());
      if (digest == null || !digest.hex().equals(update.digest())) {
        violations.add("Configuration update " + update.number() + " wrote something else");
      }
    }
  }

  private void begun(long first, long last, Map<Long, UpdateDigest> digests) {
    each(
        "select from_update as n, item_id, facts from configuration_item_revision"
            + " where from_update between ? and ?",
        first,
        last,
        row ->
            of(digests, row.getLong("n")).revision(row.getLong("item_id"), row.getString("facts")));
    each(
        "select from_update as n, item_id, kind, component_key, facts from item_component"
            + " where from_update between ? and ?",
        first,
        last,
        row ->
            of(digests, row.getLong("n"))
                .component(
                    row.getLong("item_id"),
                    row.getString("kind"),
                    row.getString("component_key"),
                    row.getString("facts")));
    each(
        "select from_update as n, id, type_key, source_id, target_id, redundancy_group_id"
            + " from item_relation where from_update between ? and ?",
        first,
        last,
        row ->
            of(digests, row.getLong("n"))
                .relation(
                    row.getLong("id"),
                    new Triple(
                        row.getString("type_key"),
                        row.getLong("source_id"),
                        row.getLong("target_id")),
                    row.getObject("redundancy_group_id", Long.class)));
    each(
        "select from_update as n, id, item_id, name, needed from redundancy_group"
            + " where from_update between ? and ?",
        first,
        last,
        row ->
            of(digests, row.getLong("n"))
                .group(
                    row.getLong("id"),
                    row.getLong("item_id"),
                    row.getString("name"),
                    row.getInt("needed")));
  }

  private void ended(long first, long last, Map<Long, UpdateDigest> digests) {
    each(
        "select to_update as n, item_id, kind, component_key from item_component"
            + " where to_update between ? and ?",
        first,
        last,
        row ->
            of(digests, row.getLong("n"))
                .componentEnds(
                    row.getLong("item_id"), row.getString("kind"), row.getString("component_key")));
    each(
        "select to_update as n, id from item_relation where to_update between ? and ?",
        first,
        last,
        row -> of(digests, row.getLong("n")).relationEnds(row.getLong("id")));
    each(
        "select to_update as n, id from redundancy_group where to_update between ? and ?",
        first,
        last,
        row -> of(digests, row.getLong("n")).groupEnds(row.getLong("id")));
  }

  private void each(String sql, long first, long last, RowCallbackHandler reader) {
    jdbc.sql(sql).params(first, last).query(reader);
  }

  private static UpdateDigest of(Map<Long, UpdateDigest> digests, long number) {
    return digests.computeIfAbsent(number, none -> new UpdateDigest());
  }
}
