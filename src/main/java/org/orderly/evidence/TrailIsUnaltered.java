package org.orderly.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TrailIsUnaltered implements InvariantCheck {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;

  TrailIsUnaltered(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I5 every entry of the trail has the digest of its content, and says the same beside it";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    List<Long> ids = checkPage(0, violations);
    while (!ids.isEmpty()) {
      ids = checkPage(ids.get(ids.size() - 1), violations);
    }
    return violations;
  }

  private List<Long> checkPage(long after, List<String> violations) {
    return jdbc.sql(
            "select id, record_number, kind, actor, actor_kind, happened_at, content, digest"
                + " from evidence_entry where id > ? order by id limit ?")
        .params(after, AT_ONCE)
        .query((row, n) -> checked(row, violations))
        .list();
  }

  private static long checked(ResultSet row, List<String> violations) throws SQLException {
    String content = row.getString("content");
    String entry = "Entry " + row.getLong("id") + " of " + row.getString("record_number");
    if (!Arrays.equals(Digests.leaf(content), row.getBytes("digest"))) {
      violations.add(entry + " was altered");
    } else if (!beside(row).equals(CanonicalJson.head(content))) {
      violations.add(entry + " says something else beside its content");
    }
    return row.getLong("id");
  }

  private static EntryHead beside(ResultSet row) throws SQLException {
    return new EntryHead(
        row.getString("record_number"),
        row.getString("kind"),
        row.getString("actor"),
        row.getString("actor_kind"),
        row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
