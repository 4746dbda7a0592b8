package org.orderly.servicelevel;

import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Keeps by which priority's target clocks were judged that ran before that was kept. */
@Component
class V25_1__ClockPriorities extends BaseJavaMigration {

  private static final int AT_ONCE = 1_000;

  /** Which target a clock is judged by does not depend on which hours count. */
  private static final WorkingCalendar HOURS =
      new WorkingCalendar(
          NewCalendar.roundTheClock(
              WorkingCalendar.ROUND_THE_CLOCK, "Round the clock", ZoneOffset.UTC));

  private final ClockHistoryColumn column = new ClockHistoryColumn();

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    String after = "";
    List<Row> rows;
    do {
      rows =
          jdbc.query(
              "select record_number, history from record_clocks where record_number > ?"
                  + " order by record_number limit "
                  + AT_ONCE,
              (row, n) ->
                  new Row(row.getString(1), column.convertToEntityAttribute(row.getString(2))),
              after);
      jdbc.batchUpdate(
          "update record_clocks set response_priority = ?, resolution_priority = ?,"
              + " update_priority = ? where record_number = ?",
          rows.stream().map(Row::values).toList());
      after = rows.isEmpty() ? after : rows.get(rows.size() - 1).number();
    } while (rows.size() == AT_ONCE);
  }

  private record Row(String number, ClockHistory history) {

    Object[] values() {
      return new Object[] {
        history.priority(ClockMetric.RESPONSE, any -> HOURS),
        history.priority(ClockMetric.RESOLUTION, any -> HOURS),
        history.priority(ClockMetric.UPDATE, any -> HOURS),
        number
      };
    }
  }
}
