package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.IndexOnly;
import org.orderly.kernel.Word;
import org.orderly.servicelevel.ServiceLevelReport.Running;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the kept verdicts of service clocks (ADR 0057). Each statement reads the entries of an
 * index that lie in its periods, and no row. A clock that runs says when its target will be used
 * up; until then it is not judged (ADR 0033).
 */
@Repository
class KeptVerdicts {

  private final JdbcClient jdbc;

  KeptVerdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Of which clocks somebody is told.
   *
   * @param restricted whether those too that are for security alone
   */
  record Told(ServiceLevelScope scope, boolean restricted, Instant now) {

    String conditions() {
      return (scope.service() == null ? "" : " and service = :service")
          + (scope.customer() == null ? "" : " and customer = :customer")
          + (restricted ? "" : " and restricted = false");
    }

    Map<String, @Nullable Object> values() {
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("service", scope.service());
      values.put("customer", scope.customer());
      values.put("now", now);
      return values;
    }
  }

  /** What was judged in each of the periods, in their order. */
  List<Trend> trend(List<ReportPeriod> periods, Told told) {
    List<List<TargetTally>> found = periods.stream().map(any -> tallies()).toList();
    for (ClockMetric metric : ClockMetric.values()) {
      addTallies(metric, periods, told, found);
    }
    List<Trend> trend = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      trend.add(new Trend(periods.get(i), List.copyOf(found.get(i))));
    }
    return trend;
  }

  private static List<TargetTally> tallies() {
    return new ArrayList<>();
  }

  private void addTallies(
      ClockMetric metric, List<ReportPeriod> periods, Told told, List<List<TargetTally>> found) {
    Map<String, @Nullable Object> values = told.values();
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      values.put("from" + i, periods.get(i).begin());
      values.put("to" + i, periods.get(i).end());
      selects.add(
          named(
              "(select "
                  + i
                  + " n, #_priority priority, count(*) judged, sum(#_met) met from record_clocks"
                  + " where #_judged_at >= :from"
                  + i
                  + " and #_judged_at < :to"
                  + i
                  + " and (#_met or #_judged_at < :now) and #_priority is not null"
                  + told.conditions()
                  + " group by #_priority)",
              metric));
    }
    jdbc.sql(IndexOnly.read(String.join(" union all ", selects) + " order by n, priority"))
        .params(values)
        .query(
            row -> {
              found
                  .get(row.getInt("n"))
                  .add(
                      new TargetTally(
                          metric,
                          row.getString("priority"),
                          row.getLong("judged"),
                          row.getLong("met")));
            });
  }

  static ClockMetric metric(ResultSet row) throws SQLException {
    return Word.of(ClockMetric.class, row.getString("metric"));
  }

  /** How many records were opened in the period. */
  long opened(ReportPeriod period, Told told) {
    return jdbc.sql(
            IndexOnly.read(
                "select count(*) from record_clocks where opened_at >= :from and opened_at < :to"
                    + told.conditions()))
        .params(told.values())
        .param("from", period.begin())
        .param("to", period.end())
        .query(Long.class)
        .single();
  }

  /** How the clocks stand that have not stopped. */
  List<Running> running(Told told) {
    return jdbc.sql(
            ofEach(
                List.of(ClockMetric.values()),
                metric ->
                    named(
                        "(select '#' metric, #_priority priority,"
                            + " sum(coalesce(#_judged_at >= :now, 0)) running,"
                            + " sum(#_judged_at is null) paused,"
                            + " sum(coalesce(#_judged_at < :now, 0)) overdue from record_clocks"
                            + " where going and #_stopped_at is null and #_priority is not null"
                            + told.conditions()
                            + " group by #_priority)",
                        metric),
                " order by field(metric, 'response', 'resolution', 'update'), priority"))
        .params(told.values())
        .query(
            (row, n) ->
                new Running(
                    metric(row),
                    row.getString("priority"),
                    row.getLong("running"),
                    row.getLong("paused"),
                    row.getLong("overdue")))
        .list();
  }

  static String ofEach(
      List<ClockMetric> metrics, Function<ClockMetric, String> select, String order) {
    return metrics.stream().map(select).collect(Collectors.joining(" union all ")) + order;
  }

  static String named(String sql, ClockMetric metric) {
    return sql.replace("#", metric.word());
  }
}
