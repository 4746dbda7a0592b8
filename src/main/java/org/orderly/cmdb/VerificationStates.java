package org.orderly.cmdb;

import java.util.HashMap;
import java.util.Map;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How all verifications stand, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class VerificationStates {

  private final JdbcClient jdbc;

  VerificationStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How one stands.
   *
   * @param unchecked batches that nobody has looked at
   */
  public record Standing(VerificationState state, int unchecked) {}

  /** By number. */
  public Map<String, Standing> all() {
    Map<String, Standing> states = new HashMap<>();
    jdbc.sql(
            "select v.id, v.state, (select count(*) from verification_batch b"
                + " where b.verification = v.id and b.checked_at is null) from verification v")
        .query(
            row -> {
              states.put(
                  RecordNumber.of(RecordKind.CONFIGURATION_VERIFICATION, row.getLong(1)).value(),
                  new Standing(VerificationState.valueOf(row.getString(2)), row.getInt(3)));
            });
    return states;
  }
}
