package org.orderly.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.identity.Roles;
import org.springframework.stereotype.Component;

/**
 * Reads a page of an inbox: each group's part comes sorted from an index and is cut to the page's
 * end before the parts are merged, so that a page costs the same however many tasks are open.
 */
@Component
class InboxReader {

  private static final Set<String> BOARDS =
      Set.of(Roles.CHANGE_ADVISORY_BOARD, Roles.EMERGENCY_BOARD);
  private static final Set<String> MAJOR = Set.of(Roles.MAJOR_INCIDENT_MANAGER);
  private static final String BY_RANK = "order by priority_rank desc, created, task_id";
  private static final String BY_DUE = "order by due, task_id";

  private final OpenTaskTable tasks;

  InboxReader(OpenTaskTable tasks) {
    this.tasks = tasks;
  }

  Inbox read(InboxQuery query, String person, Set<String> groups) {
    List<Part> parts = parts(query.filter(), person, groups);
    if (parts.isEmpty()) {
      return new Inbox(List.of(), query.page(), query.size(), 0);
    }
    String order = query.filter() == InboxQuery.Filter.DUE ? BY_DUE : BY_RANK;
    List<String> values = parts.stream().flatMap(part -> part.values().stream()).toList();
    String merged =
        union(parts, part -> "(" + part.rows() + " " + order + " limit " + query.end() + ")");
    String page =
        "select distinct task_id id from ("
            + merged
            + ") h "
            + order
            + " limit "
            + query.size()
            + " offset "
            + query.offset();
    return new Inbox(
        tasks.page(page, values, order),
        query.page(),
        query.size(),
        tasks.count(union(parts, Part::ids), values));
  }

  private static List<Part> parts(InboxQuery.Filter filter, String person, Set<String> groups) {
    List<Part> parts = new ArrayList<>();
    switch (filter) {
      case MINE -> parts.add(assigned(person));
      case GROUPS -> groups.forEach(group -> parts.add(unclaimed(group)));
      case DUE -> {
        parts.add(assigned(person).due());
        groups.forEach(group -> parts.add(unclaimed(group).due()));
      }
      case BOARD -> openTo(person, groups, BOARDS, parts);
      case MAJOR -> openTo(person, groups, MAJOR, parts);
    }
    return parts;
  }

  private static void openTo(
      String person, Set<String> groups, Set<String> roles, List<Part> parts) {
    for (String role : roles) {
      if (groups.contains(role)) {
        parts.add(unclaimed(role));
        parts.add(new Part("offered_to = ? and assignee = ?", List.of(role, person)));
      }
    }
  }

  private static Part assigned(String person) {
    return new Part("assignee = ? and offer_no = 0", List.of(person));
  }

  private static Part unclaimed(String group) {
    return new Part("offered_to = ? and assignee is null", List.of(group));
  }

  private static String union(List<Part> parts, Function<Part, String> select) {
    return parts.stream().map(select).collect(Collectors.joining(" union all "));
  }

  /** Rows that one index yields in order. */
  private record Part(String condition, List<String> values) {

    Part due() {
      return new Part(condition + " and due is not null", values);
    }

    String rows() {
      return "select task_id, priority_rank, created, due from open_task where " + condition;
    }

    String ids() {
      return "select task_id id from open_task where " + condition;
    }
  }
}
