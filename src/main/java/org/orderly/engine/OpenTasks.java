package org.orderly.engine;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.TaskDatesChanged;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What a delegate may do to the open tasks of its process instance. */
@Service
public class OpenTasks {

  private final OpenTaskTable tasks;
  private final TaskWatch watch;
  private final TaskRecords records;
  private final ProcessEngineConfigurationImpl engine;
  private final TaskService engineTasks;

  OpenTasks(
      OpenTaskTable tasks,
      TaskWatch watch,
      TaskRecords records,
      @Lazy ProcessEngineConfigurationImpl engine,
      @Lazy TaskService engineTasks) {
    this.engineTasks = engineTasks;
    this.tasks = tasks;
    this.watch = watch;
    this.records = records;
    this.engine = engine;
  }

  /**
   * Offers open tasks to another group, and to that alone; who had one loses it.
   *
   * @param taskKeys the tasks' ids in the model
   */
  public void offer(String processInstanceId, Set<String> taskKeys, String group) {
    each(processInstanceId, taskKeys::contains, task -> offer(task, group));
  }

  /**
   * Lets this transaction alone move the record's process: waits for another one that does, and
   * then sees what it has done. For steps that come from beside the tasks.
   */
  public void take(RecordNumber number) {
    tasks.lock(number);
  }

  /** Brings title, rank and dates of a record's open tasks up to date after the record changed. */
  public void refresh(RecordNumber number, String processInstanceId) {
    redate(number, processInstanceId);
    tasks.entitle(processInstanceId, records.title(number).orElse(null));
  }

  private void redate(RecordNumber number, String processInstanceId) {
    records
        .dates(number)
        .ifPresent(
            dates -> {
              each(
                  processInstanceId,
                  key -> true,
                  task -> {
                    RecordTaskDecorator.applyTo(task, dates);
                    task.getPropertyChanges().clear();
                  });
              tasks.date(processInstanceId, dates);
            });
  }

  @EventListener
  void on(TaskDatesChanged changed) {
    RecordNumber number = changed.number();
    if (!watch.redates(number)) {
      tasks.ofRecord(number).stream()
          .map(TaskView::processInstanceId)
          .distinct()
          .forEach(instance -> redate(number, instance));
    }
  }

  /**
   * Gives an open task to a person in the server's name, whoever has it.
   *
   * @throws RuleViolation ITSM-ENG-101 where the task is not open any more
   */
  public void give(String taskId, String person) {
    try {
      Acting.as(
          Actor.system(),
          () -> {
            engineTasks.setAssignee(taskId, person);
            return taskId;
          });
    } catch (NullValueException gone) {
      throw new RuleViolation(EngineRule.TASK_UNKNOWN, "Task " + taskId + " is not open any more");
    }
  }

  private void offer(TaskEntity task, String group) {
    String before = task.getAssignee();
    task.setAssignee(null);
    task.getCandidates().stream().map(IdentityLink::getGroupId).forEach(task::deleteCandidateGroup);
    task.addCandidateGroup(group);
    task.getPropertyChanges().clear();
    tasks.offer(task.getId(), group);
    watch.announce(WatchedTask.of(task), before, Acting.current());
  }

  private void each(
      String processInstanceId, Predicate<String> taskKeys, Consumer<TaskEntity> change) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              context.getTaskManager().findTasksByProcessInstanceId(processInstanceId).stream()
                  .filter(task -> taskKeys.test(task.getTaskDefinitionKey()))
                  .forEach(change);
              return null;
            });
  }
}
