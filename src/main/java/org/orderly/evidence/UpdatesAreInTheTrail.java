package org.orderly.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.cmdb.ConfigurationUpdateView;
import org.orderly.cmdb.ConfigurationUpdated;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares from both sides, so that neither an update nor its entry can go without the other. */
@Component
class UpdatesAreInTheTrail implements InvariantCheck {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final ItemHistoryManagement history;

  UpdatesAreInTheTrail(JdbcClient jdbc, ItemHistoryManagement history) {
    this.jdbc = jdbc;
    this.history = history;
  }

  @Override
  public String name() {
    return "I5 each configuration update is in the trail with its digest, and each entry of one has"
        + " an update";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    Map<Long, String> updates = updates(0);
    Map<Long, String> told = told();
    updates.forEach(
        (number, digest) -> {
          String entry = told.remove(number);
          if (entry == null) {
            violations.add("Configuration update " + number + " is not in the trail");
          } else if (!entry.equals(digest)) {
            violations.add("Configuration update " + number + " is not what the trail says it is");
          }
        });
    told.keySet().removeAll(updates(last(updates)).keySet());
    told.keySet().forEach(number -> violations.add("Configuration update " + number + " is gone"));
    return violations;
  }

  private static long last(Map<Long, String> updates) {
    return updates.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /**
   * Those after a number; read once more after the trail, which tells of none that there is not.
   */
  private Map<Long, String> updates(long after) {
    Map<Long, String> digests = new HashMap<>();
    List<ConfigurationUpdateView> page = history.updates(after, AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(update -> digests.put(update.number(), update.digest()));
      page = history.updates(page.get(page.size() - 1).number(), AT_ONCE);
    }
    return digests;
  }

  private Map<Long, String> told() {
    Map<Long, String> told = new HashMap<>();
    jdbc.sql(
            "select json_value(content, '$.facts.update'), json_value(content, '$.facts.digest')"
                + " from evidence_entry where record_number = ? and kind = ?")
        .params(ConfigurationUpdated.SUBJECT, ConfigurationUpdated.class.getSimpleName())
        .query(
            row -> {
              told.put(row.getLong(1), row.getString(2));
            });
    return told;
  }
}
