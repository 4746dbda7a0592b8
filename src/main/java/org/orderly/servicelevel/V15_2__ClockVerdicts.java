package org.orderly.servicelevel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Keeps the verdicts of clocks that ran before any were kept: their history says them. */
@Component
class V15_2__ClockVerdicts extends BaseJavaMigration {

  private static final int AT_ONCE = 1_000;

  private final ClockHistoryColumn column = new ClockHistoryColumn();

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    CalendarsBeforeVersions calendars = new CalendarsBeforeVersions(JdbcClient.create(jdbc));
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
      rows.forEach(row -> keep(row, calendars, jdbc));
      after = rows.isEmpty() ? after : rows.get(rows.size() - 1).number();
    } while (rows.size() == AT_ONCE);
  }

  private static void keep(Row row, CalendarsBeforeVersions calendars, JdbcTemplate jdbc) {
    ClockVerdict response = row.history().verdict(ClockMetric.RESPONSE, calendars::get);
    ClockVerdict resolution = row.history().verdict(ClockMetric.RESOLUTION, calendars::get);
    jdbc.update(
        "update record_clocks set response_stopped_at = ?, response_millis = ?,"
            + " response_judged_at = ?, response_met = ?, resolution_stopped_at = ?,"
            + " resolution_millis = ?, resolution_judged_at = ?, resolution_met = ?"
            + " where record_number = ?",
        column(response.stoppedAt()),
        response.millis(),
        column(response.judgedAt()),
        response.met(),
        column(resolution.stoppedAt()),
        resolution.millis(),
        column(resolution.judgedAt()),
        resolution.met(),
        row.number());
  }

  private static @Nullable LocalDateTime column(@Nullable Instant instant) {
    return instant == null ? null : DueClocks.utc(instant);
  }

  private record Row(String number, ClockHistory history) {}
}
