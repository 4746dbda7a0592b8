package org.orderly.change;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
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

/**
 * How changes go: counted when the work on them was over, with the outcome of their review, and
 * reviews when they were due.
 */
@Component
@Order(70)
@Transactional(readOnly = true)
class ChangeFigures implements FigureSource {

  private static final String CLAUSE = "8.5.1";
  private static final Set<FigureScope.Kind> SCOPES =
      Set.of(FigureScope.Kind.ALL, FigureScope.Kind.SERVICE, FigureScope.Kind.GROUP);
  private static final String OUTCOME = "coalesce(r.outcome, c.outcome)";
  private static final String ENDED = "c.ended_at";
  private static final String PRACTICE = "practices";

  private record Row(FigureDefinition figure, Asked asked) {}

  /** What is computed: sums of two columns over the changes whose instant lies in the period. */
  private record Asked(String instant, String condition, String part, String whole) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final JdbcClient jdbc;
  private final ChangeAccess access;
  private final IdentityManagement identity;
  private final Clock clock;

  ChangeFigures(JdbcClient jdbc, ChangeAccess access, IdentityManagement identity, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.identity = identity;
    this.clock = clock;
    share(
        "change-success",
        FigureDefinition.Better.MORE,
        95,
        "c.outcome is not null",
        OUTCOME + " in ('SUCCESSFUL', 'SUCCESSFUL_WITH_ISSUES')");
    share(
        "change-backed-out",
        FigureDefinition.Better.LESS,
        null,
        "c.outcome is not null",
        OUTCOME + " = 'BACKED_OUT'");
    share(
        "change-emergency",
        FigureDefinition.Better.LESS,
        8,
        "c.outcome is not null",
        "c.type = 'EMERGENCY'");
    share(
        "change-standard",
        FigureDefinition.Better.MORE,
        60,
        "c.outcome is not null",
        "c.type = 'STANDARD'");
    add(
        "change-unauthorized",
        FigureUnit.COUNT,
        FigureDefinition.Better.LESS,
        0,
        new Asked("c.opened_at", "c.type = 'UNAUTHORIZED'", "1", "1"));
    add(
        "change-incidents-caused",
        FigureUnit.AVERAGE,
        FigureDefinition.Better.LESS,
        null,
        new Asked("r.closed_at", "r.change_id is not null", "r.incident_count", "1"));
    add(
        "change-reviews-late",
        FigureUnit.SHARE,
        FigureDefinition.Better.LESS,
        0,
        new Asked(
            "r.due_at",
            "(r.closed_at is not null or r.due_at <= :now)",
            "r.closed_at is null or r.closed_at > r.due_at",
            "1"));
    add(
        "change-time-to-make",
        FigureUnit.ELAPSED_TIME,
        FigureDefinition.Better.LESS,
        null,
        new Asked(ENDED, "c.outcome is not null", "", ""));
  }

  private void share(
      String key,
      FigureDefinition.Better better,
      @Nullable Integer target,
      String condition,
      String part) {
    add(key, FigureUnit.SHARE, better, target, new Asked(ENDED, condition, part, "1"));
  }

  private void add(
      String key,
      FigureUnit unit,
      FigureDefinition.Better better,
      @Nullable Integer target,
      Asked asked) {
    FigureDefinition.Target usual =
        target == null ? null : new FigureDefinition.Target(BigDecimal.valueOf(target), PRACTICE);
    rows.put(key, new Row(new FigureDefinition(key, unit, better, usual, CLAUSE, SCOPES), asked));
  }

  @Override
  public List<FigureDefinition> figures() {
    return rows.values().stream().map(Row::figure).toList();
  }

  @Override
  public FigureValue value(String key, FigureScope scope, FigurePeriod period, Actor reader) {
    if (!access.maySee(reader)) {
      return new FigureValue.Nothing();
    }
    Row row = Objects.requireNonNull(rows.get(key), key);
    if (row.figure().unit() == FigureUnit.ELAPSED_TIME) {
      return times(row.asked(), scope, period);
    }
    Sums sums = sums(row.asked(), scope, period);
    return switch (row.figure().unit()) {
      case SHARE -> FigureValue.share(sums.part(), sums.whole());
      case AVERAGE -> FigureValue.average(sums.part(), sums.whole());
      default -> FigureValue.count(sums.whole());
    };
  }

  private FigureValue times(Asked asked, FigureScope scope, FigurePeriod period) {
    return FigureValue.times(
        sql("timestampdiff(microsecond, c.opened_at, c.ended_at) div 1000", asked, scope, period)
            .query(Long.class)
            .stream()
            .mapToLong(Long::longValue)
            .toArray());
  }

  private record Sums(long part, long whole) {}

  private Sums sums(Asked asked, FigureScope scope, FigurePeriod period) {
    return sql(
            "coalesce(sum(%s), 0), coalesce(sum(%s), 0)".formatted(asked.part(), asked.whole()),
            asked,
            scope,
            period)
        .query((row, n) -> new Sums(row.getLong(1), row.getLong(2)))
        .single();
  }

  private JdbcClient.StatementSpec sql(
      String columns, Asked asked, FigureScope scope, FigurePeriod period) {
    Map<String, Object> values = new HashMap<>();
    values.put("from", Timestamp.from(period.from()));
    values.put("to", Timestamp.from(period.to()));
    values.put("now", Timestamp.from(clock.instant()));
    String where =
        switch (scope.kind()) {
          case SERVICE -> {
            values.put("of", Objects.requireNonNull(scope.of()));
            yield " and exists (select 1 from change_service s"
                + " where s.change_id = c.id and s.service = :of)";
          }
          case GROUP -> {
            values.put("people", members(Objects.requireNonNull(scope.of())));
            yield " and exists (select 1 from change_implementer i"
                + " where i.change_id = c.id and i.person in (:people))";
          }
          default -> "";
        };
    return jdbc.sql(
            "select "
                + columns
                + " from change_record c left join change_review r on r.change_id = c.id where "
                + asked.condition()
                + " and "
                + asked.instant()
                + " >= :from and "
                + asked.instant()
                + " < :to"
                + where)
        .params(values);
  }

  /** Who makes changes in this group; a key that nobody has where it is empty. */
  private List<String> members(String group) {
    List<String> people = identity.membersOf(group).stream().map(PersonView::key).toList();
    return people.isEmpty() ? List.of("") : people;
  }
}
