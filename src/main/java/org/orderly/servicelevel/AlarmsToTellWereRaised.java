package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class AlarmsToTellWereRaised implements InvariantCheck {

  private static final int AT_ONCE = 1_000;

  private final JdbcTemplate jdbc;
  private final ClockHistoryColumn column = new ClockHistoryColumn();

  AlarmsToTellWereRaised(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I4 each alarm that waits to be told was raised by its record's clocks";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    List<Long> page = check(0, violations);
    while (page.size() == AT_ONCE) {
      page = check(page.get(AT_ONCE - 1), violations);
    }
    return violations;
  }

  private List<Long> check(long after, List<String> violations) {
    return jdbc.query(
        "select t.id, t.record_number, t.clock, t.target, t.share, c.history from alarm_to_tell t"
            + " left join record_clocks c using (record_number) where t.id > ? order by t.id limit "
            + AT_ONCE,
        (row, n) -> check(row, violations),
        after);
  }

  private long check(ResultSet row, List<String> violations) throws SQLException {
    ClockMetric clock = ClockMetric.valueOf(row.getString("clock"));
    int target = row.getInt("target");
    int share = row.getInt("share");
    boolean raised =
        alarms(row.getString("history")).stream()
            .anyMatch(
                alarm ->
                    alarm.clock() == clock && alarm.target() == target && alarm.share() == share);
    if (!raised) {
      violations.add(
          "%s waits to be told of %d %% of its %s, which was never raised"
              .formatted(row.getString("record_number"), share, clock.word()));
    }
    return row.getLong("id");
  }

  /** What was raised; none where there is no history that can be read. */
  private List<RaisedAlarm> alarms(@Nullable String history) {
    try {
      return history == null ? List.of() : column.convertToEntityAttribute(history).alarms();
    } catch (IllegalStateException unreadable) {
      return List.of();
    }
  }
}
