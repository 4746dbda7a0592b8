package org.orderly.release;

import static org.orderly.kernel.FigureDefinition.Better.LESS;
import static org.orderly.kernel.FigureDefinition.Better.MORE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

/** How well releases go (9.1). A release counts in the period in which it was closed. */
@Component
@Order(57)
@Transactional(readOnly = true)
class ReleaseFigures implements FigureSource {

  private static final String SUCCESSFUL = "release-successful";
  private static final String BACKED_OUT = "release-backed-out";
  private static final String EMERGENCY = "release-emergency";
  private static final String INCIDENTS = "release-incidents";
  private static final int USUAL = 95;

  private final JdbcClient jdbc;
  private final ReleaseAccess access;

  ReleaseFigures(JdbcClient jdbc, ReleaseAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  @Override
  public List<FigureDefinition> figures() {
    return List.of(
        definition(
            SUCCESSFUL,
            FigureUnit.SHARE,
            MORE,
            new FigureDefinition.Target(BigDecimal.valueOf(USUAL), "release-outcome")),
        definition(BACKED_OUT, FigureUnit.SHARE, LESS, null),
        definition(EMERGENCY, FigureUnit.SHARE, LESS, null),
        definition(INCIDENTS, FigureUnit.AVERAGE, LESS, null));
  }

  private static FigureDefinition definition(
      String key,
      FigureUnit unit,
      FigureDefinition.Better better,
      FigureDefinition.@Nullable Target target) {
    return new FigureDefinition(
        key,
        unit,
        better,
        target,
        "8.5.3",
        Set.of(FigureScope.Kind.ALL, FigureScope.Kind.SERVICE, FigureScope.Kind.CUSTOMER));
  }

  @Override
  public FigureValue value(String key, FigureScope scope, FigurePeriod period, Actor reader) {
    if (!access.isStaff(reader)) {
      return new FigureValue.Nothing();
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("from", utc(period.from()));
    values.put("to", utc(period.to()));
    values.put("of", scope.of());
    return jdbc.sql(
            "select coalesce(sum("
                + counted(key)
                + "), 0), count(*) from release_record r where r.state = 'CLOSED'"
                + " and r.closed_at >= :from and r.closed_at < :to"
                + switch (scope.kind()) {
                  case SERVICE ->
                      " and exists (select 1 from release_service s"
                          + " where s.release_id = r.id and s.service = :of)";
                  case CUSTOMER -> " and r.customer = :of";
                  default -> "";
                })
        .params(values)
        .query(
            (row, n) ->
                key.equals(INCIDENTS)
                    ? FigureValue.average(row.getLong(1), row.getLong(2))
                    : FigureValue.share(row.getLong(1), row.getLong(2)))
        .single();
  }

  private static String counted(String key) {
    return switch (key) {
      case SUCCESSFUL -> "r.outcome in ('SUCCESSFUL', 'SUCCESSFUL_WITH_ISSUES')";
      case BACKED_OUT -> "r.outcome = 'BACKED_OUT'";
      case EMERGENCY -> "r.type = 'EMERGENCY'";
      default -> "r.incidents";
    };
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
