package org.orderly.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    List<Part> parts = parts(query.filter(), person, List.copyOf(groups));
    if (parts.isEmpty()) {
      return new Inbox(List.of(), query.page(), query.size(), 0);
    }
    String order = query.filter() == InboxQuery.Filter.DUE ? BY_DUE : BY_RANK;
    List<Select> runs = parts.stream().flatMap(Part::runs).toList();
    String page =
        "select distinct task_id id from ("
            + union(runs, run -> "(" + run.sql() + " " + order + " limit " + query.end() + ")")
            + ") h "
            + order
            + " limit "
            + query.size()
            + " offset "
            + query.offset();
    return new Inbox(
        tasks.page(page, values(runs), order), query.page(), query.size(), count(parts));
  }

  long count(InboxQuery.Filter filter, String person, Set<String> groups) {
    List<Part> parts = parts(filter, person, List.copyOf(groups));
    return parts.isEmpty() ? 0 : count(parts);
  }

  private long count(List<Part> parts) {
    List<Select> counts = parts.stream().map(Part::count).toList();
    return tasks.sum(union(counts, Select::sql), values(counts));
  }

  private static List<Part> parts(InboxQuery.Filter filter, String person, List<String> groups) {
    return switch (filter) {
      case MINE -> List.of(Part.assigned(person));
      case GROUPS -> Part.unclaimed(groups).stream().toList();
      case DUE ->
          Stream.concat(Stream.of(Part.assigned(person)), Part.unclaimed(groups).stream())
              .map(Part::due)
              .toList();
      case BOARD -> openTo(person, groups, BOARDS);
      case MAJOR -> openTo(person, groups, MAJOR);
    };
  }

  private static List<Part> openTo(String person, List<String> groups, Set<String> roles) {
    List<String> held = groups.stream().filter(roles::contains).toList();
    return held.isEmpty()
        ? List.of()
        : List.of(
            new Part(held, "assignee is null", List.of()),
            new Part(held, "assignee = ?", List.of(person)));
  }

  private static String union(List<Select> selects, Function<Select, String> sql) {
    return selects.stream().map(sql).collect(Collectors.joining(" union all "));
  }

  private static List<String> values(List<Select> selects) {
    return selects.stream().flatMap(select -> select.values().stream()).toList();
  }

  private record Select(String sql, List<String> values) {}

  /**
   * Offers that meet a condition.
   *
   * @param groups to one of which the task is offered; none where that does not matter
   */
  private record Part(List<String> groups, String condition, List<String> values) {

    static Part assigned(String person) {
      return new Part(List.of(), "assignee = ? and offer_no = 0", List.of(person));
    }

    static Optional<Part> unclaimed(List<String> groups) {
      return groups.isEmpty()
          ? Optional.empty()
          : Optional.of(new Part(groups, "assignee is null", List.of()));
    }

    Part due() {
      return new Part(groups, condition + " and due is not null", values);
    }

    /** Rows that one index yields in order, for each group. */
    Stream<Select> runs() {
      String select = "select task_id, priority_rank, created, due from open_task where ";
      return groups.isEmpty()
          ? Stream.of(new Select(select + condition, values))
          : groups.stream()
              .map(group -> new Select(select + "offered_to = ? and " + condition, and(group)));
    }

    /** How many tasks: one offered to several of the groups counts at its first offer alone. */
    Select count() {
      String select = "select count(*) n from open_task t where ";
      if (groups.isEmpty()) {
        return new Select(select + condition, values);
      }
      String among =
          "offered_to in (" + String.join(", ", Collections.nCopies(groups.size(), "?")) + ")";
      String first =
          " and (offer_no = 0 or not exists (select 1 from open_task e where"
              + " e.task_id = t.task_id and e.offer_no < t.offer_no and e."
              + among
              + "))";
      List<String> all = new ArrayList<>(groups);
      all.addAll(values);
      all.addAll(groups);
      return new Select(select + among + " and " + condition + first, all);
    }

    private List<String> and(String group) {
      return Stream.concat(Stream.of(group), values.stream()).toList();
    }
  }
}
