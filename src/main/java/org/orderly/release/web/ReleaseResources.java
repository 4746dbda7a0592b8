package org.orderly.release.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.cmdb.BaselineView;
import org.orderly.engine.TaskManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.release.ReleaseManagement;
import org.orderly.release.ReleaseProgress;
import org.orderly.release.ReleaseView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts together what is told of a release over HTTP, read in one transaction. */
@Component
class ReleaseResources {

  private final ReleaseManagement releases;
  private final ReleaseProgress progress;
  private final TaskManagement tasks;
  private final TransactionOperations transactions;

  ReleaseResources(
      ReleaseManagement releases,
      ReleaseProgress progress,
      TaskManagement tasks,
      TransactionOperations transactions) {
    this.releases = releases;
    this.progress = progress;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  ReleaseResource of(RecordNumber number) {
    return Objects.requireNonNull(transactions.execute(status -> read(number)));
  }

  private ReleaseResource read(RecordNumber number) {
    ReleaseView release = releases.release(number);
    String path = "/api/releases/" + number;
    return new ReleaseResource(
        number,
        release,
        releases.content(number).content(),
        progress.rounds(number),
        progress.changes(number),
        progress.gates(number),
        progress.stages(number),
        progress.supportDays(number),
        progress.incidents(number).stream()
            .map(
                one ->
                    new ReleaseResource.Incident(
                        one.number(), one.title(), one.state(), one.priority(), one.path()))
            .toList(),
        progress.baselines(number).stream().map(BaselineView::number).toList(),
        activities(number),
        Map.of(
            "self", path,
            "journal", path + "/journal",
            "links", "/api/records/" + number + "/links",
            "history", "/api/records/" + number + "/history",
            "attachments", "/api/records/" + number + "/attachments"));
  }

  private List<ReleaseResource.Activity> activities(RecordNumber number) {
    Actor actor = Acting.current();
    return tasks.openTasks(number).stream()
        .map(
            task ->
                new ReleaseResource.Activity(
                    tasks.sees(task, actor) ? task.id() : null,
                    task.taskKey(),
                    Objects.requireNonNullElse(task.name(), task.taskKey()),
                    task.assignee()))
        .toList();
  }
}
