package org.orderly.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Asks the practices about tasks that several people complete at once (ADR 0076). */
@Component
class TaskTurns {

  private final OpenTaskTable tasks;
  private final TaskRecords records;

  TaskTurns(OpenTaskTable tasks, TaskRecords records) {
    this.tasks = tasks;
    this.records = records;
  }

  /** Waits until this transaction alone goes on with the task, where its practice says so. */
  void take(String taskId) {
    tasks
        .find(taskId)
        .ifPresent(
            task -> {
              RecordNumber number = task.number();
              if (number != null) {
                records
                    .rule(task.processKey())
                    .ifPresent(rule -> rule.takeTurn(number, task.taskKey()));
              }
            });
  }

  /** Tells the practice that somebody wants to complete a task that was open once. */
  void gone(String taskId, CommandContext context) {
    HistoricTaskInstanceEntity task =
        context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
    if (task == null || task.getProcessInstanceId() == null) {
      return;
    }
    HistoricProcessInstanceEntity process =
        context
            .getHistoricProcessInstanceManager()
            .findHistoricProcessInstance(task.getProcessInstanceId());
    if (process == null || process.getBusinessKey() == null) {
      return;
    }
    RecordNumber.parse(process.getBusinessKey())
        .ifPresent(
            number ->
                records
                    .rule(task.getProcessDefinitionKey())
                    .ifPresent(rule -> rule.gone(number, task.getTaskDefinitionKey())));
  }
}
