package org.orderly.engine;

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

  static WatchedTask of(TaskEntity task) {
    String businessKey = task.getExecution().getProcessBusinessKey();
    return new WatchedTask(
        task.getId(),
        businessKey == null ? null : RecordNumber.parse(businessKey).orElse(null),
        task.getProcessDefinition().getKey(),
        task.getTaskDefinitionKey(),
        task.getAssignee());
  }
}
