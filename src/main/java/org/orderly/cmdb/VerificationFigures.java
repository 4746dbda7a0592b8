package org.orderly.cmdb;

import static org.orderly.kernel.FigureDefinition.Better.MORE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureSource;
import org.orderly.kernel.FigureUnit;
import org.orderly.kernel.FigureValue;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of what verifications looked at was right. */
@Component
@Order(61)
@Transactional(readOnly = true)
class VerificationFigures implements FigureSource {

  private static final String KEY = "configuration-accuracy";
  private static final int USUAL = 95;

  private final JdbcClient jdbc;
  private final VerificationAccess access;

  VerificationFigures(JdbcClient jdbc, VerificationAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  @Override
  public List<FigureDefinition> figures() {
    return List.of(
        new FigureDefinition(
            KEY,
            FigureUnit.SHARE,
            MORE,
            new FigureDefinition.Target(
                BigDecimal.valueOf(USUAL), "configuration-verification-plan"),
            "8.2.6",
            Set.of(FigureScope.Kind.ALL, FigureScope.Kind.CUSTOMER, FigureScope.Kind.GROUP)));
  }

  /** A verification counts in the period in which it was closed. */
  @Override
  public FigureValue value(String key, FigureScope scope, FigurePeriod period, Actor reader) {
    if (!access.reads(reader)) {
      return new FigureValue.Nothing();
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("from", Times.utc(period.from()));
    values.put("to", Times.utc(period.to()));
    values.put("of", scope.of());
    return jdbc.sql(
            scope.kind() == FigureScope.Kind.ALL
                ? "select coalesce(sum(checked_points), 0), coalesce(sum(right_points), 0)"
                    + " from verification v where v.state = 'CLOSED'"
                    + " and v.closed_at >= :from and v.closed_at < :to"
                : "select coalesce(sum(i.points), 0), coalesce(sum(i.points - i.wrong), 0)"
                    + " from verification v join verification_item i on i.verification = v.id"
                    + " where v.state = 'CLOSED' and v.closed_at >= :from and v.closed_at < :to and i."
                    + (scope.kind() == FigureScope.Kind.CUSTOMER ? "customer" : "support_group")
                    + " = :of")
        .params(values)
        .query((row, n) -> FigureValue.share(row.getLong(2), row.getLong(1)))
        .single();
  }
}
