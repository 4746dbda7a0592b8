package org.orderly.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/** A task in the hands of the engine, reduced to what its watch asks of it. */
record WatchedTask(
    String id,
    @Nullable RecordNumber number,
    String processKey,
    String taskKey,
    @Nullable String assignee) {

  /**
   * The task as it is now.
   *
   * @throws OptimisticLockingException where its process ended after the task was read
   */
  static WatchedTask of(TaskEntity task) {
    ExecutionEntity execution = task.getExecution();
    if (execution == null || execution.getProcessInstance() == null) {
      throw new OptimisticLockingException("Task " + task.getId() + " ended meanwhile");
    }
    String businessKey = execution.getProcessBusinessKey();
    return new WatchedTask(
        task.getId(),
        businessKey == null ? null : RecordNumber.parse(businessKey).orElse(null),
        task.getProcessDefinition().getKey(),
        task.getTaskDefinitionKey(),
        task.getAssignee());
  }
}
