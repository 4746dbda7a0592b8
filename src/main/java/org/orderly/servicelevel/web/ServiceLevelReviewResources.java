package org.orderly.servicelevel.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.engine.TaskManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.servicelevel.MissedTarget;
import org.orderly.servicelevel.ReviewFigures;
import org.orderly.servicelevel.ReviewedFigures;
import org.orderly.servicelevel.ReviewedTarget;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewView;
import org.orderly.servicelevel.TargetFigure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts together what is told of a service level review over HTTP, read in one transaction. */
@Component
class ServiceLevelReviewResources {

  private final ServiceLevelReviewManagement reviews;
  private final TaskManagement tasks;
  private final TransactionOperations transactions;

  ServiceLevelReviewResources(
      ServiceLevelReviewManagement reviews,
      TaskManagement tasks,
      TransactionOperations transactions) {
    this.reviews = reviews;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  ServiceLevelReviewResource of(ServiceLevelReviewView review) {
    return Objects.requireNonNull(transactions.execute(status -> read(review)));
  }

  private ServiceLevelReviewResource read(ServiceLevelReviewView review) {
    String path = "/api/service-level-reviews/" + review.number();
    return new ServiceLevelReviewResource(
        review.number(),
        reviews.title(review),
        review.state(),
        review.subject(),
        review.period(),
        review.openedAt(),
        review.dueAt(),
        reviews.figures(review.number()).map(ServiceLevelReviewResources::figures).orElse(null),
        review.plannedAt(),
        review.agenda(),
        review.held(),
        review.decision(),
        review.closedAt(),
        review.cancelReason(),
        activities(review),
        Map.of(
            "self", path,
            "journal", path + "/journal",
            "history", "/api/records/" + review.number() + "/history",
            "attachments", "/api/records/" + review.number() + "/attachments"));
  }

  List<ServiceLevelReviewResource.Activity> activities(ServiceLevelReviewView review) {
    Actor actor = Acting.current();
    return tasks.openTasks(review.number()).stream()
        .map(
            task ->
                new ServiceLevelReviewResource.Activity(
                    tasks.sees(task, actor) ? task.id() : null,
                    task.taskKey(),
                    Objects.requireNonNullElse(task.name(), task.taskKey()),
                    task.assignee()))
        .toList();
  }

  private static ServiceLevelReviewResource.Figures figures(ReviewedFigures read) {
    ReviewFigures figures = read.taken().figures();
    return new ServiceLevelReviewResource.Figures(
        read.taken().takenAt(),
        read.taken().digest(),
        figures.targets().stream().map(ServiceLevelReviewResources::target).toList(),
        read.missed().stream().map(ServiceLevelReviewResources::missed).toList(),
        read.hidden(),
        figures.unlisted(),
        read.reasons(),
        figures.workload(),
        figures.trend());
  }

  private static ServiceLevelReviewResource.Target target(TargetFigure one) {
    return new ServiceLevelReviewResource.Target(
        one.service(), one.metric(), one.priority(), one.judged(), one.met(), one.share());
  }

  private static ServiceLevelReviewResource.Missed missed(ReviewedTarget one) {
    MissedTarget target = one.target();
    return new ServiceLevelReviewResource.Missed(
        target.record(),
        one.path(),
        target.service(),
        target.metric(),
        target.priority(),
        target.missedAt(),
        one.reason(),
        one.remark());
  }
}
