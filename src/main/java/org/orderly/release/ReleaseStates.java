package org.orderly.release;

import java.util.HashMap;
import java.util.Map;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How all releases stand, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class ReleaseStates {

  private final JdbcClient jdbc;

  ReleaseStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By number. */
  public Map<String, ReleaseState> all() {
    Map<String, ReleaseState> states = new HashMap<>();
    jdbc.sql("select id, state from release_record")
        .query(
            row -> {
              states.put(
                  RecordNumber.of(RecordKind.RELEASE, row.getLong(1)).value(),
                  ReleaseState.valueOf(row.getString(2)));
            });
    return states;
  }
}
