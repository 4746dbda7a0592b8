package org.orderly.engine;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
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
  private final ThreadLocal<@Nullable RecordNumber> announcing = new ThreadLocal<>();
  private final ThreadLocal<@Nullable Boolean> redated = new ThreadLocal<>();

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
      dated = reassigned(task, (String) assignee.getOrgValue());
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

  /** Says whether the task has other dates since. */
  private boolean reassigned(TaskEntity entity, @Nullable String before) {
    Actor actor = Acting.current();
    WatchedTask task = WatchedTask.of(entity);
    String after = task.assignee();
    if (after == null) {
      access.unclaim(task, Objects.requireNonNull(before), actor);
    } else if (before == null) {
      access.claim(task, after, actor);
    } else {
      access.hand(task, after, actor);
    }
    return announced(entity, before, actor);
  }

  /** Announces the change of assignee; says whether the task has other dates since. */
  private boolean announced(TaskEntity task, @Nullable String before, Actor actor) {
    WatchedTask watched = WatchedTask.of(task);
    RecordNumber outer = announcing.get();
    announcing.set(watched.number());
    redated.set(false);
    try {
      announce(watched, before, actor);
      return Boolean.TRUE.equals(redated.get()) && dated(task, watched.number());
    } finally {
      announcing.set(outer);
      redated.set(false);
    }
  }

  /** Whether the record's task is in the hands of this watch, which then gives it its new dates. */
  boolean redates(RecordNumber number) {
    boolean mine = number.equals(announcing.get());
    if (mine) {
      redated.set(true);
    }
    return mine;
  }

  private boolean dated(TaskEntity task, @Nullable RecordNumber number) {
    if (number != null) {
      records.dates(number).ifPresent(dates -> RecordTaskDecorator.redate(task, dates));
    }
    return true;
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
