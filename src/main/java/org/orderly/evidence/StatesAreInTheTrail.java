package org.orderly.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class StatesAreInTheTrail implements InvariantCheck {

  private final JdbcTemplate jdbc;
  private final List<RecordDirectory> directories;

  StatesAreInTheTrail(JdbcTemplate jdbc, List<RecordDirectory> directories) {
    this.jdbc = jdbc;
    this.directories = directories;
  }

  @Override
  public String name() {
    return "I5 each record's state is the last one in its trail";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    lastStates()
        .forEach(
            (number, state) -> {
              String actual = find(number).map(RecordSummary::state).orElse("missing");
              if (!actual.equals(state)) {
                violations.add(number + " is " + actual + ", its trail says " + state);
              }
            });
    return violations;
  }

  private Map<String, String> lastStates() {
    Map<String, String> states = new LinkedHashMap<>();
    jdbc.query(
        "select record_number, json_value(content, '$.facts.state') from evidence_entry order by id",
        row -> {
          if (row.getString(2) != null) {
            states.put(row.getString(1), row.getString(2));
          }
        });
    return states;
  }

  private Optional<RecordSummary> find(String text) {
    RecordNumber number = new RecordNumber(text);
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .findFirst()
        .flatMap(directory -> directory.find(number));
  }
}
