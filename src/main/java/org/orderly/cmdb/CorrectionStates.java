package org.orderly.cmdb;

import java.util.HashMap;
import java.util.Map;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of all corrections, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class CorrectionStates {

  private final JdbcClient jdbc;

  CorrectionStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** State by number. */
  public Map<String, CorrectionState> all() {
    Map<String, CorrectionState> states = new HashMap<>();
    jdbc.sql("select id, state from configuration_correction")
        .query(
            row -> {
              states.put(
                  RecordNumber.of(RecordKind.CONFIGURATION_CORRECTION, row.getLong(1)).value(),
                  CorrectionState.valueOf(row.getString(2)));
            });
    return states;
  }
}
