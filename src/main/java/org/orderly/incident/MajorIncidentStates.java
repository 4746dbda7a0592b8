package org.orderly.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of the major incidents, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class MajorIncidentStates {

  private final JdbcClient jdbc;

  MajorIncidentStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that are not over, by the incident's number. */
  public Map<String, List<MajorIncidentState>> notOver() {
    Map<String, List<MajorIncidentState>> states = new HashMap<>();
    jdbc.sql("select incident, state from major_incident")
        .query(
            row -> {
              MajorIncidentState state = MajorIncidentState.valueOf(row.getString(2));
              if (!state.over()) {
                String number = RecordNumber.of(RecordKind.INCIDENT, row.getLong(1)).value();
                states.computeIfAbsent(number, key -> new ArrayList<>()).add(state);
              }
            });
    return states;
  }
}
