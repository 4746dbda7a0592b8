package org.orderly.cmdb.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.Accuracy;
import org.orderly.cmdb.VerificationManagement;
import org.orderly.cmdb.VerificationView;
import org.orderly.engine.TaskManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts together what is told of a verification over HTTP, read in one transaction. */
@Component
class VerificationResources {

  static final int SHOWN = 50;

  private final VerificationManagement verifications;
  private final TaskManagement tasks;
  private final TransactionOperations transactions;

  VerificationResources(
      VerificationManagement verifications,
      TaskManagement tasks,
      TransactionOperations transactions) {
    this.verifications = verifications;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  VerificationResource of(VerificationView view, int page) {
    return Objects.requireNonNull(transactions.execute(status -> read(view, page)));
  }

  private VerificationResource read(VerificationView view, int page) {
    RecordNumber number = view.number();
    String path = "/api/verifications/" + number;
    Map<String, Integer> outcomes = new TreeMap<>();
    verifications
        .outcomes(number)
        .forEach((outcome, n) -> outcomes.put(outcome == null ? "open" : outcome.word(), n));
    return new VerificationResource(
        number,
        verifications.title(view),
        view.state(),
        view.scope(),
        view.byInterval(),
        view.begunBy(),
        view.threshold(),
        view.openedAt(),
        view.dueAt(),
        view.draw(),
        share(view),
        outcomes,
        verifications.batches(number),
        verifications.counts(number),
        verifications.findings(number, page, SHOWN),
        view.closedAt(),
        view.cancelReason(),
        activities(number),
        Map.of(
            "self", path,
            "items", path + "/items",
            "history", "/api/records/" + number + "/history",
            "attachments", "/api/records/" + number + "/attachments"));
  }

  private static VerificationResource.@Nullable Share share(VerificationView view) {
    Accuracy accuracy = view.accuracy();
    return accuracy == null
        ? null
        : new VerificationResource.Share(
            accuracy.right(),
            accuracy.checked(),
            accuracy.percent().orElse(null),
            accuracy.reaches(view.threshold()));
  }

  private List<VerificationResource.Activity> activities(RecordNumber number) {
    Actor actor = Acting.current();
    return tasks.openTasks(number).stream()
        .map(
            task ->
                new VerificationResource.Activity(
                    tasks.sees(task, actor) ? task.id() : null,
                    Objects.requireNonNullElse(task.name(), task.taskKey()),
                    task.assignee(),
                    String.join(", ", task.offeredTo())))
        .toList();
  }
}
