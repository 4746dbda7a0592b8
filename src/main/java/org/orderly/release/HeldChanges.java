package org.orderly.release;

import java.util.List;
import java.util.Map;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which changes a release holds: while it is open, no other open one does. */
@Repository
class HeldChanges {

  private final JdbcClient jdbc;

  HeldChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The release holds these changes from now on, and no others.
   *
   * @throws RuleViolation ITSM-REL-009 where another open release holds one of them
   */
  void hold(RecordNumber release, List<RecordNumber> changes) {
    jdbc.sql("delete from release_change where release_id = ?").param(release.running()).update();
    for (RecordNumber change : changes) {
      try {
        jdbc.sql("insert into release_change (release_id, change_number, held) values (?, ?, true)")
            .params(release.running(), change.value())
            .update();
      } catch (DuplicateKeyException held) {
        String why = "Another open release holds " + change;
        throw new RuleViolation(ReleaseRule.CHANGE_HELD, why, Map.of("changes", why));
      }
    }
  }

  /** The release is over: another may hold them. */
  void free(RecordNumber release) {
    jdbc.sql("update release_change set held = null where release_id = ?")
        .param(release.running())
        .update();
  }
}
