package org.orderly.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class TrailIsUnaltered implements InvariantCheck {

  private final JdbcTemplate jdbc;

  TrailIsUnaltered(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I5 every entry of the trail has the digest of its content";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    jdbc.query(
        "select id, record_number, content, digest from evidence_entry",
        row -> {
          if (!Arrays.equals(Digests.leaf(row.getString(3)), row.getBytes(4))) {
            violations.add("Entry " + row.getLong(1) + " of " + row.getString(2) + " was altered");
          }
        });
    return violations;
  }
}
