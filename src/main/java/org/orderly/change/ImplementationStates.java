package org.orderly.change;

import java.util.HashSet;
import java.util.Set;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which implementations and reviews are under way, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class ImplementationStates {

  private final JdbcClient jdbc;

  ImplementationStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The changes whose work has begun and is not over. */
  public Set<String> underWay() {
    return numbers(
        "select change_id from change_implementation"
            + " where begun_at is not null and ended_at is null");
  }

  /** The changes that wait for their review. */
  public Set<String> inReview() {
    return numbers("select change_id from change_review where closed_at is null");
  }

  /** The changes whose record says that work on them goes on, and that a process has begun. */
  public Set<String> implementedByRecord() {
    return numbers(
        "select c.id from change_record c join change_implementation i on i.change_id = c.id"
            + " where c.state = 'IMPLEMENTATION'");
  }

  private Set<String> numbers(String sql) {
    return new HashSet<>(
        jdbc.sql(sql)
            .query((row, n) -> RecordNumber.of(RecordKind.CHANGE, row.getLong(1)).value())
            .list());
  }
}
