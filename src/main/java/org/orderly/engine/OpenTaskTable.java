package org.orderly.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.IndexOnly;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of open tasks; every change is one statement (ADR 0022). */
@Repository
class OpenTaskTable {

  private static final String COLUMNS =
      "task_id, record_number, process_instance_id, process_key, task_key, form_key, name, title,"
          + " assignee, priority_rank, due, follow_up, created";
  private static final String VIEW =
      "select "
          + COLUMNS
          + ", (select group_concat(o.offered_to order by o.offer_no) from open_task o"
          + " where o.task_id = t.task_id) offers from open_task t ";

  private final JdbcClient jdbc;

  OpenTaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(TaskView task) {
    List<String> offers = task.offeredTo().isEmpty() ? List.of("") : List.copyOf(task.offeredTo());
    StringBuilder sql = new StringBuilder("insert into open_task (offer_no, offered_to, ");
    sql.append(COLUMNS).append(") values ");
    for (int offer = 0; offer < offers.size(); offer++) {
      sql.append(offer == 0 ? "" : ", ").append("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }
    JdbcClient.StatementSpec insert = jdbc.sql(sql.toString());
    for (int offer = 0; offer < offers.size(); offer++) {
      insert =
          insert
              .param(offer)
              .param(offers.get(offer))
              .param(task.id())
              .param(task.number() == null ? null : task.number().value())
              .param(task.processInstanceId())
              .param(task.processKey())
              .param(task.taskKey())
              .param(task.form())
              .param(task.name())
              .param(task.title())
              .param(task.assignee())
              .param(task.rank())
              .param(at(task.due()))
              .param(at(task.followUp()))
              .param(at(task.created()));
    }
    insert.update();
  }

  /** Waits for whoever is changing an open task of the record, and keeps others waiting. */
  void lock(RecordNumber number) {
    jdbc.sql("select task_id from open_task where record_number = ? for update")
        .param(number.value())
        .query(String.class)
        .list();
  }

  void close(String taskId) {
    jdbc.sql("delete from open_task where task_id = ?").param(taskId).update();
  }

  /** Gives the task to a member of a group that it is offered to, where nobody has it yet. */
  boolean claim(String taskId, String person, Set<String> groups) {
    return !groups.isEmpty()
        && jdbc.sql(
                    "update open_task set assignee = :person"
                        + " where task_id = :task and assignee is null and exists"
                        + " (select 1 from open_task o where o.task_id = :task"
                        + " and o.offered_to in (:groups))")
                .param("person", person)
                .param("task", taskId)
                .param("groups", groups)
                .update()
            > 0;
  }

  void assign(String taskId, @Nullable String assignee) {
    jdbc.sql("update open_task set assignee = ? where task_id = ?")
        .params(assignee, taskId)
        .update();
  }

  /** Offers the task to one group alone, and takes it from whoever has it. */
  void offer(String taskId, String group) {
    jdbc.sql(
            "update open_task set offered_to = ?, assignee = null where task_id = ? and offer_no = 0")
        .params(group, taskId)
        .update();
    jdbc.sql("delete from open_task where task_id = ? and offer_no > 0").param(taskId).update();
  }

  /** Offers the task to these groups, whoever has it. */
  void reoffer(String taskId, Set<String> groups) {
    find(taskId)
        .filter(task -> !task.offeredTo().equals(groups))
        .ifPresent(
            task -> {
              close(taskId);
              open(task.offeredTo(groups));
            });
  }

  void date(String processInstanceId, TaskDates.Dates dates) {
    jdbc.sql(
            "update open_task set priority_rank = ?, due = ?, follow_up = ?"
                + " where process_instance_id = ?")
        .params(dates.rank(), at(dates.due()), at(dates.followUp()), processInstanceId)
        .update();
  }

  void describe(
      String taskId,
      @Nullable String name,
      int rank,
      @Nullable Instant due,
      @Nullable Instant followUp) {
    jdbc.sql(
            "update open_task set name = ?, priority_rank = ?, due = ?, follow_up = ?"
                + " where task_id = ?")
        .params(name, rank, at(due), at(followUp), taskId)
        .update();
  }

  void entitle(String processInstanceId, @Nullable String title) {
    jdbc.sql("update open_task set title = ? where process_instance_id = ?")
        .params(title, processInstanceId)
        .update();
  }

  List<TaskView> ofRecord(RecordNumber number) {
    return jdbc.sql(VIEW + "where offer_no = 0 and record_number = ? order by created, task_id")
        .param(number.value())
        .query(OpenTaskTable::view)
        .list();
  }

  Optional<TaskView> find(String taskId) {
    return jdbc.sql(VIEW + "where offer_no = 0 and task_id = ?")
        .param(taskId)
        .query(OpenTaskTable::view)
        .optional();
  }

  List<TaskView> named(Set<String> taskIds) {
    return jdbc.sql(VIEW + "where offer_no = 0 and task_id in (:ids)")
        .param("ids", taskIds)
        .query(OpenTaskTable::view)
        .list();
  }

  /** The tasks in the order asked for; the order names columns of the table, never input. */
  List<TaskView> page(String selection, List<String> values, String order) {
    return jdbc.sql(
            VIEW + "join (" + selection + ") f on f.id = t.task_id where offer_no = 0 " + order)
        .params(values)
        .query(OpenTaskTable::view)
        .list();
  }

  /** The sum of the numbers that the selects give as n. */
  long sum(String selection, List<String> values) {
    return jdbc.sql(IndexOnly.read("select sum(n) from (" + selection + ") f"))
        .params(values)
        .query(Long.class)
        .single();
  }

  private static TaskView view(ResultSet row, int index) throws SQLException {
    String number = row.getString("record_number");
    String offers = row.getString("offers");
    return new TaskView(
        row.getString("task_id"),
        number == null ? null : new RecordNumber(number),
        row.getString("process_instance_id"),
        row.getString("process_key"),
        row.getString("task_key"),
        row.getString("form_key"),
        row.getString("name"),
        row.getString("title"),
        row.getString("assignee"),
        offers.isEmpty() ? Set.of() : Set.of(offers.split(",")),
        row.getInt("priority_rank"),
        instant(row, "due"),
        instant(row, "follow_up"),
        row.getObject("created", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static @Nullable LocalDateTime at(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }
}
