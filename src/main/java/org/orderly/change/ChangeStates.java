package org.orderly.change;

import java.util.HashMap;
import java.util.Map;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of all changes, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class ChangeStates {

  private final JdbcClient jdbc;

  ChangeStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** State by number. */
  public Map<String, ChangeState> all() {
    Map<String, ChangeState> states = new HashMap<>();
    jdbc.sql("select id, state from change_record")
        .query(
            row -> {
              states.put(
                  RecordNumber.of(RecordKind.CHANGE, row.getLong(1)).value(),
                  ChangeState.valueOf(row.getString(2)));
            });
    return states;
  }
}
