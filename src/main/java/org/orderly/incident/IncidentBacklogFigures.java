package org.orderly.incident;

import static org.orderly.kernel.FigureDefinition.Better.LESS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureSource;
import org.orderly.kernel.FigureUnit;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.FigureValue.Part;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Incidents still to be worked on at the end of the period, or now where it has not ended, by whole
 * days since the report. One that was resolved and reopened since was still to be worked on all the
 * while.
 */
@Component
@Order(30)
class IncidentBacklogFigures implements FigureSource {

  private final FigureTable table =
      new FigureTable().with("incident-backlog", FigureUnit.COUNT, LESS, this::backlog);
  private final JdbcClient jdbc;
  private final CountedIncidents counted;
  private final Clock clock;

  IncidentBacklogFigures(JdbcClient jdbc, CountedIncidents counted, Clock clock) {
    this.jdbc = jdbc;
    this.counted = counted;
    this.clock = clock;
  }

  private FigureValue backlog(AskedFigure asked) {
    Instant now = clock.instant();
    if (asked.period().from().isAfter(now)) {
      return new FigureValue.Nothing();
    }
    Instant at = asked.period().to().isBefore(now) ? asked.period().to() : now;
    IncidentRestriction open =
        counted
            .visible(asked)
            .where("(ended_at is null or ended_at >= :at)", "at", at)
            .where("opened_at < :at", "at", at);
    return jdbc.sql(
            "select coalesce(sum(opened_at > :day3), 0),"
                + " coalesce(sum(opened_at <= :day3 and opened_at > :day8), 0),"
                + " coalesce(sum(opened_at <= :day8 and opened_at > :day31), 0),"
                + " coalesce(sum(opened_at <= :day31), 0) from incident"
                + open.sql())
        .params(open.values())
        .param("day3", at.minus(Duration.ofDays(3)))
        .param("day8", at.minus(Duration.ofDays(8)))
        .param("day31", at.minus(Duration.ofDays(31)))
        .query((row, n) -> count(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }

  private static FigureValue count(long days0, long days3, long days8, long days31) {
    return new FigureValue.Count(
        days0 + days3 + days8 + days31,
        List.of(
            new Part("0-2-days", days0),
            new Part("3-7-days", days3),
            new Part("8-30-days", days8),
            new Part("over-30-days", days31)));
  }

  @Override
  public List<FigureDefinition> figures() {
    return table.figures();
  }

  @Override
  public FigureValue value(String key, FigureScope scope, FigurePeriod period, Actor reader) {
    return table.value(key, new AskedFigure(scope, period, reader));
  }
}
