package org.orderly.change;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts changes for trends, in a few statements whatever the number of intervals. */
@Repository
class ChangeTrendReads {

  private static final int MOST_NAMED = 10;
  private static final String OF_SERVICE =
      " and (:service is null or exists (select 1 from change_service s"
          + " where s.change_id = c.id and s.service = :service))";

  private final JdbcClient jdbc;
  private final IdentityManagement identity;

  ChangeTrendReads(JdbcClient jdbc, IdentityManagement identity) {
    this.jdbc = jdbc;
    this.identity = identity;
  }

  /** How many were asked for, by type, in each interval between two bounds. */
  List<Map<ChangeType, Long>> requested(List<Instant> bounds, @Nullable String service) {
    return counted(ChangeType.class, "c.opened_at", "c.type", "true", bounds, service);
  }

  /** What came of those on which the work was over in each interval. */
  List<Map<ChangeOutcome, Long>> ended(List<Instant> bounds, @Nullable String service) {
    return counted(
        ChangeOutcome.class,
        "c.ended_at",
        "coalesce(r.outcome, c.outcome)",
        "c.outcome is not null",
        bounds,
        service);
  }

  /** How many were not authorized in each interval. */
  List<Long> rejected(List<Instant> bounds, @Nullable String service) {
    return counted(
            ChangeState.class, "c.closed_at", "c.state", "c.state = 'REJECTED'", bounds, service)
        .stream()
        .map(counts -> counts.getOrDefault(ChangeState.REJECTED, 0L))
        .toList();
  }

  private <E extends Enum<E>> List<Map<E, Long>> counted(
      Class<E> list,
      String instant,
      String column,
      String condition,
      List<Instant> bounds,
      @Nullable String service) {
    List<Map<E, Long>> counts = new ArrayList<>();
    bounds.stream().skip(1).forEach(bound -> counts.add(new EnumMap<>(list)));
    String seconds =
        bounds.stream()
            .map(bound -> Long.toString(bound.getEpochSecond()))
            .collect(Collectors.joining(", "));
    jdbc.sql(
            "select interval(timestampdiff(second, '1970-01-01', "
                + instant
                + "), "
                + seconds
                + ") n, "
                + column
                + ", count(*) from change_record c"
                + " left join change_review r on r.change_id = c.id"
                + " where "
                + instant
                + " >= :from and "
                + instant
                + " < :to and "
                + condition
                + OF_SERVICE
                + " group by 1, 2")
        .params(values(bounds.get(0), bounds.get(bounds.size() - 1), service))
        .query(
            row -> {
              counts
                  .get(row.getInt(1) - 1)
                  .put(Enum.valueOf(list, row.getString(2)), row.getLong(3));
            });
    return counts;
  }

  /** The services and items that most of what was asked for in a period names. */
  List<ChangeTrend.Named> recurring(Instant from, Instant to, @Nullable String service) {
    List<ChangeTrend.Named> named = new ArrayList<>();
    named.addAll(named("change_service", "service", from, to, service));
    named.addAll(named("change_item", "item_id", from, to, service));
    return named.stream()
        .sorted(Comparator.comparingLong(ChangeTrend.Named::requests).reversed())
        .limit(MOST_NAMED)
        .toList();
  }

  private List<ChangeTrend.Named> named(
      String table, String column, Instant from, Instant to, @Nullable String service) {
    boolean items = table.equals("change_item");
    return jdbc.sql(
            "select n.%2$s, count(*) from change_record c join %1$s n on n.change_id = c.id"
                    .formatted(table, column)
                + " where c.opened_at >= :from and c.opened_at < :to"
                + OF_SERVICE
                + " group by 1 having count(*) > 1 order by 2 desc, 1 limit "
                + MOST_NAMED)
        .params(values(from, to, service))
        .query(
            (row, n) ->
                new ChangeTrend.Named(
                    items
                        ? RecordNumber.of(RecordKind.CONFIGURATION_ITEM, row.getLong(1)).value()
                        : row.getString(1),
                    row.getLong(2)))
        .list();
  }

  /** What came of changes on which the work was over in a period. */
  List<ChangeResults.Row> results(
      ChangeResults.By by, Instant from, Instant to, @Nullable String service) {
    Map<String, Tally> tallies = new TreeMap<>(order(by));
    Teams teams = new Teams();
    jdbc.sql(
            "select %s of, coalesce(r.outcome, c.outcome), count(*),".formatted(column(by))
                + " sum(coalesce(r.incident_count, 0))"
                + " from change_record c left join change_review r on r.change_id = c.id"
                + " where c.ended_at >= :from and c.ended_at < :to and c.outcome is not null"
                + OF_SERVICE
                + " group by 1, 2")
        .params(values(from, to, service))
        .query(
            row -> {
              ChangeOutcome outcome = ChangeOutcome.valueOf(row.getString(2));
              long changes = row.getLong(3);
              long incidents = row.getLong(4);
              keys(by, row.getString(1), teams)
                  .forEach(
                      key ->
                          tallies
                              .computeIfAbsent(key, none -> new Tally())
                              .add(outcome, changes, incidents));
            });
    return tallies.entrySet().stream().map(tally -> tally.getValue().row(tally.getKey())).toList();
  }

  private static String column(ChangeResults.By by) {
    return switch (by) {
      case TYPE -> "c.type";
      case RISK -> "c.risk_level";
      case TEAM ->
          "(select group_concat(i.person order by i.person separator '\n')"
              + " from change_implementer i where i.change_id = c.id)";
    };
  }

  private static Collection<String> keys(ChangeResults.By by, @Nullable String value, Teams teams) {
    if (value == null) {
      return List.of();
    }
    return switch (by) {
      case TYPE -> List.of(ChangeType.valueOf(value).word());
      case RISK -> List.of(RiskLevel.valueOf(value).word());
      case TEAM ->
          Arrays.stream(value.split("\n"))
              .flatMap(person -> teams.of(person).stream())
              .collect(Collectors.toSet());
    };
  }

  /** The resolver groups of people, each asked for once. */
  private final class Teams {

    private final Map<String, Set<String>> known = new HashMap<>();
    private final Set<String> resolvers =
        identity.resolverGroups().stream().map(GroupView::key).collect(Collectors.toSet());

    Set<String> of(String person) {
      return known.computeIfAbsent(
          person,
          one ->
              identity.membershipsOf(one).stream()
                  .filter(resolvers::contains)
                  .collect(Collectors.toSet()));
    }
  }

  private static Comparator<String> order(ChangeResults.By by) {
    List<String> words =
        switch (by) {
          case TYPE -> Stream.of(ChangeType.values()).map(Word::word).toList();
          case RISK -> Stream.of(RiskLevel.values()).map(Word::word).toList();
          case TEAM -> List.of();
        };
    return Comparator.<String>comparingInt(words::indexOf).thenComparing(Comparator.naturalOrder());
  }

  private static Map<String, @Nullable Object> values(
      Instant from, Instant to, @Nullable String service) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("from", Timestamp.from(from));
    values.put("to", Timestamp.from(to));
    values.put("service", service);
    return values;
  }

  /** What came of some changes, while it is counted. */
  private static final class Tally {

    private long ended;
    private long successful;
    private long backedOut;
    private long failed;
    private long incidents;

    void add(ChangeOutcome outcome, long changes, long caused) {
      ended += changes;
      incidents += caused;
      switch (outcome) {
        case SUCCESSFUL, SUCCESSFUL_WITH_ISSUES -> successful += changes;
        case BACKED_OUT -> backedOut += changes;
        case PARTIAL, FAILED -> failed += changes;
      }
    }

    ChangeResults.Row row(String of) {
      return new ChangeResults.Row(of, ended, successful, backedOut, failed, incidents);
    }
  }
}
