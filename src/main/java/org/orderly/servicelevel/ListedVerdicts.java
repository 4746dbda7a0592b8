package org.orderly.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.IndexOnly;
import org.orderly.servicelevel.KeptVerdicts.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists clocks by their kept verdicts: those that missed their target, and those that run (ADR
 * 0057). Like {@link KeptVerdicts} it reads the entries of an index, and no row.
 */
@Repository
class ListedVerdicts {

  private static final String MISSED =
      "#_judged_at >= :begin and #_judged_at < :end and #_judged_at < :now and not #_met"
          + " and #_priority is not null";

  private final JdbcClient jdbc;

  ListedVerdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A clock that missed its target, or will. */
  record Verdict(String number, ClockMetric metric, String priority, Instant at) {}

  /** The latest that missed their target in the period, latest first. */
  List<Verdict> missed(ReportPeriod period, Told told, int most) {
    return verdicts(
        List.of(ClockMetric.values()),
        MISSED,
        Order.LATEST_FIRST,
        told,
        Map.of("begin", period.begin(), "end", period.end(), "reach", most, "most", most));
  }

  /** One page of those that missed their target in a period, latest first. */
  List<Verdict> missed(MissedTargetQuery query, Told told) {
    ClockMetric metric = query.metric();
    String priority = query.priority();
    Map<String, Object> values = new HashMap<>();
    values.put("begin", query.period().begin());
    values.put("end", query.period().end());
    values.put("skip", query.page() * query.size());
    values.put("most", query.size());
    values.put("reach", (query.page() + 1) * query.size());
    if (priority != null) {
      values.put("priority", priority);
    }
    return verdicts(
        metric == null ? List.of(ClockMetric.values()) : List.of(metric),
        priority == null ? MISSED : MISSED + " and #_priority = :priority",
        Order.LATEST_FIRST_IN_PAGES,
        told,
        values);
  }

  /** The clocks that run, those first that have missed their target or will miss it soonest. */
  List<Verdict> due(Told told, int most) {
    return verdicts(
        List.of(ClockMetric.values()),
        "going and #_stopped_at is null and #_priority is not null and #_judged_at is not null",
        Order.SOONEST_FIRST,
        told,
        Map.of("reach", most, "most", most));
  }

  /** Of each metric by itself, then of all; pages need one order for what happened at once. */
  private enum Order {
    LATEST_FIRST("#_judged_at desc", "at desc"),
    LATEST_FIRST_IN_PAGES("#_judged_at desc, record_number", "at desc"),
    SOONEST_FIRST("#_judged_at", "at");

    private final String ofEach;
    private final String ofAll;

    Order(String ofEach, String ofAll) {
      this.ofEach = ofEach;
      this.ofAll = ofAll;
    }
  }

  private List<Verdict> verdicts(
      List<ClockMetric> metrics,
      String condition,
      Order order,
      Told told,
      Map<String, Object> more) {
    Map<String, @Nullable Object> values = told.values();
    values.put("skip", 0);
    values.putAll(more);
    return jdbc.sql(
            IndexOnly.read(
                KeptVerdicts.ofEach(
                    metrics,
                    metric ->
                        KeptVerdicts.named(
                            "(select record_number, '#' metric, #_priority priority, #_judged_at at"
                                + " from record_clocks where "
                                + condition
                                + told.conditions()
                                + " order by "
                                + order.ofEach
                                + " limit :reach)",
                            metric),
                    " order by "
                        + order.ofAll
                        + ", record_number, metric limit :most offset :skip")))
        .params(values)
        .query(ListedVerdicts::verdict)
        .list();
  }

  private static Verdict verdict(ResultSet row, int n) throws SQLException {
    return new Verdict(
        row.getString("record_number"),
        KeptVerdicts.metric(row),
        row.getString("priority"),
        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
