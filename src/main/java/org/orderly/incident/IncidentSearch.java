package org.orderly.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.IndexOnly;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists incidents, never one that the actor may not see. */
@Component
class IncidentSearch {

  private static final int PIECE = 1_000;

  /** How many records at most are looked at one by one for a word that many have. */
  private static final int LOOKED_AT = 10_000;

  private final JdbcClient jdbc;

  private final IncidentAccess access;

  IncidentSearch(JdbcClient jdbc, IncidentAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  IncidentPage find(IncidentQuery query, Actor actor) {
    IncidentRestriction restriction = visible(actor).meeting(query.criteria());
    long counted =
        jdbc.sql(
                IndexOnly.read(
                    "select count(*) from (select 1 from incident"
                        + restriction.sql()
                        + " limit :most) found"))
            .params(restriction.values())
            .param("most", IncidentPage.COUNTED + 1)
            .query(Long.class)
            .single();
    boolean common = restriction.byWords() && counted > IncidentPage.COUNTED;
    List<IncidentRow> rows = common ? common(query, actor) : page(restriction, query);
    return IncidentPage.of(rows, counted, query);
  }

  /**
   * A page of those with a word that many have. The index of words gives them all before one is
   * sorted; among the last records a page of them is found soon, where it is not all are asked.
   */
  private List<IncidentRow> common(IncidentQuery query, Actor actor) {
    List<IncidentRow> rows =
        page(visible(actor).meeting(query.criteria()).amongTheLast(LOOKED_AT), query);
    return rows.size() == query.size()
        ? rows
        : page(visible(actor).meeting(query.criteria()), query);
  }

  private List<IncidentRow> page(IncidentRestriction restriction, IncidentQuery query) {
    return rows(restriction, query.size(), (long) query.page() * query.size());
  }

  /** Gives each incident that is looked for, newest first, read piece by piece. */
  void each(IncidentCriteria criteria, Actor actor, Consumer<IncidentRow> reader) {
    IncidentRestriction restriction = visible(actor).meeting(criteria);
    List<IncidentRow> piece = rows(restriction, PIECE, 0);
    while (!piece.isEmpty()) {
      piece.forEach(reader);
      long last = piece.get(piece.size() - 1).number().running();
      piece =
          piece.size() < PIECE
              ? List.of()
              : rows(visible(actor).meeting(criteria).where("id < :last", "last", last), PIECE, 0);
    }
  }

  private IncidentRestriction visible(Actor actor) {
    return access.sight(actor).restriction();
  }

  private List<IncidentRow> rows(IncidentRestriction restriction, int size, long skip) {
    return jdbc.sql(
            "select number, title, state, priority, service_key, caller, assignment_group,"
                + " assignee, opened_at, resolved_at, closed_at from incident"
                + restriction.sql()
                + " order by id desc limit :size offset :skip")
        .params(restriction.values())
        .param("size", size)
        .param("skip", skip)
        .query(IncidentSearch::row)
        .list();
  }

  private static IncidentRow row(ResultSet row, int n) throws SQLException {
    String priority = row.getString("priority");
    return new IncidentRow(
        new RecordNumber(row.getString("number")),
        row.getString("title"),
        IncidentState.valueOf(row.getString("state")),
        priority == null ? null : Priority.valueOf(priority),
        row.getString("service_key"),
        row.getString("caller"),
        row.getString("assignment_group"),
        row.getString("assignee"),
        utc(row.getObject("opened_at", LocalDateTime.class)),
        instant(row, "resolved_at"),
        instant(row, "closed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : utc(at);
  }

  private static Instant utc(LocalDateTime at) {
    return at.toInstant(ZoneOffset.UTC);
  }
}
