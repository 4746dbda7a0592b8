package org.orderly.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists incidents, never one that the actor may not see. */
@Component
class IncidentSearch {

  private final JdbcClient jdbc;
  private final IncidentAccess access;

  IncidentSearch(JdbcClient jdbc, IncidentAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  IncidentPage find(IncidentQuery query, Actor actor) {
    Restriction restriction = restriction(query, actor);
    long total =
        jdbc.sql("select count(*) from incident" + restriction.sql())
            .params(restriction.values)
            .query(Long.class)
            .single();
    List<IncidentRow> rows =
        jdbc.sql(
                "select number, title, state, priority, service_key, caller, assignment_group,"
                    + " assignee, opened_at from incident"
                    + restriction.sql()
                    + " order by id desc limit :size offset :skip")
            .params(restriction.values)
            .param("size", query.size())
            .param("skip", (long) query.page() * query.size())
            .query(IncidentSearch::row)
            .list();
    return new IncidentPage(rows, total, query.page(), query.size());
  }

  private Restriction restriction(IncidentQuery query, Actor actor) {
    Restriction restriction = new Restriction();
    if (!access.isStaff(actor)) {
      restriction.add(
          "(caller = :me or on_behalf_of = :me or security_flag = false and id in"
              + " (select incident from incident_watcher where person = :me))",
          "me",
          actor.key());
    } else if (!access.seesSecurity(actor)) {
      restriction.add(
          "(security_flag = false or caller = :me or on_behalf_of = :me)", "me", actor.key());
    }
    restriction.add("state = :state", "state", name(query.state()));
    restriction.add("priority = :priority", "priority", name(query.priority()));
    restriction.add("service_key = :service", "service", query.service());
    restriction.add("assignee = :assignee", "assignee", query.assignedTo());
    restriction.add(
        "(caller = :concerning or on_behalf_of = :concerning)", "concerning", query.concerning());
    if (query.text() != null && !query.text().isBlank()) {
      restriction.add("(number = :text or title like :like)", "text", query.text().strip());
      restriction.values.put("like", "%" + escaped(query.text().strip()) + "%");
    }
    return restriction;
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
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
        row.getObject("opened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static final class Restriction {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    void add(String condition, String name, @Nullable String value) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }

    String sql() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }
}
