package org.orderly.incident;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of all incidents, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class IncidentStates {

  private final JdbcClient jdbc;

  IncidentStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** State by number. */
  public Map<String, IncidentState> all() {
    Map<String, IncidentState> states = new HashMap<>();
    jdbc.sql("select number, state from incident")
        .query(
            row -> {
              states.put(row.getString(1), IncidentState.valueOf(row.getString(2)));
            });
    return states;
  }
}
