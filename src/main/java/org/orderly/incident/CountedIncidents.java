package org.orderly.incident;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts incidents for figures. Security incidents are counted for security alone (ADR 0033): not
 * for the server either, since what it computes is kept and shown to others.
 */
@Component
class CountedIncidents {

  private final JdbcClient jdbc;
  private final IncidentAccess access;
  private final Clock clock;

  CountedIncidents(JdbcClient jdbc, IncidentAccess access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Which rows are counted in a period: those whose instant lies in it.
   *
   * @param table incidents, joined with what else is known of them
   * @param instant the column that decides
   * @param condition what else must hold; null for nothing
   */
  record Basis(String table, String instant, @Nullable String condition) {

    Basis and(String more) {
      return new Basis(table, instant, condition == null ? more : condition + " and " + more);
    }
  }

  /** The share of the rows for which the part is true. */
  FigureValue share(Basis basis, String part, AskedFigure asked) {
    return share(basis, part, "1", asked);
  }

  /** The sum of one column as a share of the sum of another. */
  FigureValue share(Basis basis, String part, String whole, AskedFigure asked) {
    Sums sums = sums(basis, part, whole, asked);
    return FigureValue.share(sums.part(), sums.whole());
  }

  /** The average of a column. */
  FigureValue average(Basis basis, String column, AskedFigure asked) {
    Sums sums = sums(basis, column, "1", asked);
    return FigureValue.average(sums.part(), sums.whole());
  }

  /** How many rows there are. */
  FigureValue count(Basis basis, AskedFigure asked) {
    return FigureValue.count(sums(basis, "1", "1", asked).whole());
  }

  /** The times that the rows show, in milliseconds. */
  FigureValue times(Basis basis, String millis, AskedFigure asked) {
    return FigureValue.times(
        sql(basis, millis, asked).query(Long.class).stream().mapToLong(Long::longValue).toArray());
  }

  private Sums sums(Basis basis, String part, String whole, AskedFigure asked) {
    String sums = "coalesce(sum(" + part + "), 0), coalesce(sum(" + whole + "), 0)";
    return sql(basis, sums, asked)
        .query((row, n) -> new Sums(row.getLong(1), row.getLong(2)))
        .single();
  }

  private record Sums(long part, long whole) {}

  private JdbcClient.StatementSpec sql(Basis basis, String columns, AskedFigure asked) {
    FigurePeriod period = asked.period();
    IncidentRestriction restriction =
        visible(asked)
            .where(basis.instant() + " >= :from", "from", period.from())
            .where(basis.instant() + " < :to", "to", period.to());
    if (basis.condition() != null) {
      restriction.where(basis.condition(), "now", clock.instant());
    }
    return jdbc.sql("select " + columns + " from " + basis.table() + restriction.sql())
        .params(restriction.values());
  }

  /** The incidents of the scope that the reader may be told of. */
  IncidentRestriction visible(AskedFigure asked) {
    FigureScope scope = asked.scope();
    IncidentRestriction restriction = new IncidentRestriction();
    switch (scope.kind()) {
      case ALL -> {}
      case SERVICE -> restriction.where("service_key = :of", "of", scope.of());
      case CUSTOMER -> restriction.where("customer = :of", "of", scope.of());
      case GROUP -> restriction.where("assignment_group = :of", "of", scope.of());
      case SUPPLIER -> throw new IllegalArgumentException("Incidents have no supplier");
    }
    return asked.reader().isSystem() || !access.sight(asked.reader()).security()
        ? restriction.where("security_flag = :flagged", "flagged", false)
        : restriction;
  }
}
