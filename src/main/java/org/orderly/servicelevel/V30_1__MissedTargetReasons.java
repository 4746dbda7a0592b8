package org.orderly.servicelevel;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Gives each reason a row that reviews kept in one column, a line each; may run again. */
@Component
class V30_1__MissedTargetReasons extends BaseJavaMigration {

  private static final int PARTS = 4;

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    List<Object[]> rows =
        jdbc
            .query(
                "select id, reasons from service_level_review where reasons is not null",
                (row, n) -> rows(row.getLong(1), row.getString(2)))
            .stream()
            .flatMap(List::stream)
            .toList();
    jdbc.batchUpdate(
        "insert ignore into missed_target_reason (review, record_number, metric, reason, remark)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }

  /** Record, metric, reason and remark of each line. */
  static List<Object[]> rows(long review, String column) {
    return Arrays.stream(column.split("\n"))
        .map(line -> line.split(" ", PARTS))
        .map(parts -> new Object[] {review, parts[0], parts[1], parts[2], remark(parts)})
        .toList();
  }

  private static @Nullable String remark(String[] parts) {
    return parts.length < PARTS ? null : parts[PARTS - 1];
  }
}
