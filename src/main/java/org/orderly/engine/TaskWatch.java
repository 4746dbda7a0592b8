package org.orderly.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Watches every user task of every process: checks who claims, hands on and completes it, and keeps
 * the table of open tasks in the same transaction.
 */
@Component
class TaskWatch implements TaskListener {

  private static final Set<String> DESCRIBED =
      Set.of(TaskEntity.NAME, TaskEntity.PRIORITY, TaskEntity.DUE_DATE, TaskEntity.FOLLOW_UP_DATE);

  private final OpenTaskTable tasks;
  private final TaskAccess access;
  private final TaskRecords records;
  private final ApplicationEventPublisher events;

  TaskWatch(
      OpenTaskTable tasks,
      TaskAccess access,
      TaskRecords records,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.access = access;
    this.records = records;
    this.events = events;
  }

  @Override
  public void notify(DelegateTask delegate) {
    TaskEntity task = (TaskEntity) delegate;
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> open(task);
      case EVENTNAME_UPDATE -> change(task);
      case EVENTNAME_COMPLETE -> {
        access.complete(WatchedTask.of(task), Acting.current());
        tasks.close(task.getId());
      }
      case EVENTNAME_DELETE -> tasks.close(task.getId());
      default -> {}
    }
  }

  private void open(TaskEntity task) {
    WatchedTask watched = WatchedTask.of(task);
    task.initializeFormKey();
    tasks.open(
        new TaskView(
            task.getId(),
            watched.number(),
            task.getProcessInstanceId(),
            watched.processKey(),
            watched.taskKey(),
            task.getCamundaFormRef() == null ? null : task.getCamundaFormRef().getKey(),
            task.getName(),
            watched.number() == null ? null : records.title(watched.number()).orElse(null),
            task.getAssignee(),
            offers(task),
            task.getPriority(),
            instant(task.getDueDate()),
            instant(task.getFollowUpDate()),
            task.getCreateTime().toInstant()));
  }

  private void change(TaskEntity task) {
    Map<String, PropertyChange> changes = task.getPropertyChanges();
    PropertyChange assignee = changes.get(TaskEntity.ASSIGNEE);
    boolean dated = false;
    if (assignee != null) {
      reassign(WatchedTask.of(task), (String) assignee.getOrgValue());
      dated = dated(task);
    }
    if (dated || changes.keySet().stream().anyMatch(DESCRIBED::contains)) {
      tasks.describe(
          task.getId(),
          task.getName(),
          task.getPriority(),
          instant(task.getDueDate()),
          instant(task.getFollowUpDate()));
    }
    if (changes.isEmpty()) {
      tasks.reoffer(task.getId(), offers(task));
    }
  }

  private void reassign(WatchedTask task, @Nullable String before) {
    Actor actor = Acting.current();
    String after = task.assignee();
    if (after == null) {
      access.unclaim(task, Objects.requireNonNull(before), actor);
    } else if (before == null) {
      access.claim(task, after, actor);
    } else {
      access.hand(task, after, actor);
    }
    announce(task, before, actor);
  }

  /** Who has a task may change when its record is due; says whether it has. */
  private boolean dated(TaskEntity task) {
    RecordNumber number = WatchedTask.of(task).number();
    Optional<TaskDates.Dates> changed =
        number == null
            ? Optional.empty()
            : records
                .dates(number)
                .filter(dates -> !Objects.equals(dates.due(), instant(task.getDueDate())));
    changed.ifPresent(
        dates -> {
          // nobody set these dates, so the operation log tells of the assignee only
          Map<String, PropertyChange> made = new HashMap<>(task.getPropertyChanges());
          RecordTaskDecorator.applyTo(task, dates);
          task.getPropertyChanges().clear();
          task.getPropertyChanges().putAll(made);
        });
    return changed.isPresent();
  }

  void announce(WatchedTask task, @Nullable String before, Actor actor) {
    if (task.number() == null) {
      return;
    }
    if (task.assignee() != null) {
      events.publishEvent(
          new TaskClaimed(
              task.number(), task.processKey(), task.taskKey(), task.id(), task.assignee(), actor));
    } else if (before != null) {
      events.publishEvent(
          new TaskUnclaimed(
              task.number(), task.processKey(), task.taskKey(), task.id(), before, actor));
    }
  }

  private static Set<String> offers(TaskEntity task) {
    DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
    return task.getIdentityLinks().stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .filter(link -> !entities.getDbEntityCache().isDeleted(link))
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
