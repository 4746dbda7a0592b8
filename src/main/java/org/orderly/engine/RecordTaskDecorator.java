package org.orderly.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;

/**
 * Gives a new task its record's dates and rank before the engine writes it, so that they cost no
 * statement of their own. Where its model says when it is due, the model is right.
 */
class RecordTaskDecorator extends TaskDecorator {

  private final TaskRecords records;

  RecordTaskDecorator(TaskDecorator plain, TaskRecords records) {
    super(plain.getTaskDefinition(), plain.getExpressionManager());
    this.records = records;
  }

  @Override
  public void decorate(TaskEntity task, VariableScope scope) {
    super.decorate(task, scope);
    Date own = task.getDueDate();
    String businessKey = ((ExecutionEntity) scope).getProcessBusinessKey();
    if (businessKey != null) {
      RecordNumber.parse(businessKey)
          .flatMap(records::dates)
          .ifPresent(dates -> applyTo(task, dates));
    }
    if (own != null) {
      task.setDueDate(own);
    }
  }

  /** Gives the dates to a task that a person is changing: the operation log tells only of that. */
  static void redate(TaskEntity task, TaskDates.Dates dates) {
    Map<String, PropertyChange> made = new HashMap<>(task.getPropertyChanges());
    applyTo(task, dates);
    task.getPropertyChanges().clear();
    task.getPropertyChanges().putAll(made);
  }

  static void applyTo(TaskEntity task, TaskDates.Dates dates) {
    task.setPriority(dates.rank());
    task.setDueDate(dates.due() == null ? null : Date.from(dates.due()));
    task.setFollowUpDate(dates.followUp() == null ? null : Date.from(dates.followUp()));
  }
}
