package org.orderly.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the comments of tasks, open or done, to their record and brings them back as comments. */
@Component
class TaskCommentDoor {

  private final ObjectProvider<TaskComments> comments;

  TaskCommentDoor(ObjectProvider<TaskComments> comments) {
    this.comments = comments;
  }

  Comment write(CommandContext context, @Nullable String taskId, @Nullable String text) {
    HistoricTaskInstanceEntity task = task(context, taskId).orElseThrow(TaskCommentDoor::noTask);
    RecordNumber number = number(context, task).orElseThrow(TaskCommentDoor::noTask);
    TaskComment written =
        comments.getObject().write(number, task.getId(), text == null ? "" : text);
    return comment(written, task);
  }

  /** Newest first, as the engine gives them. */
  List<Comment> of(CommandContext context, String taskId) {
    return task(context, taskId)
        .map(
            task ->
                number(context, task).stream()
                    .flatMap(number -> comments.getObject().of(number, taskId).stream())
                    .map(written -> comment(written, task))
                    .toList())
        .orElse(List.of());
  }

  private static RuleViolation noTask() {
    return new RuleViolation(
        EngineRule.TASK_UNKNOWN, "A comment is written at a task of a record; there is none such");
  }

  private static Optional<HistoricTaskInstanceEntity> task(
      CommandContext context, @Nullable String taskId) {
    return Optional.ofNullable(taskId)
        .map(id -> context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(id));
  }

  private static Optional<RecordNumber> number(
      CommandContext context, HistoricTaskInstanceEntity task) {
    return Optional.ofNullable(task.getProcessInstanceId())
        .map(id -> context.getHistoricProcessInstanceManager().findHistoricProcessInstance(id))
        .map(HistoricProcessInstanceEntity::getBusinessKey)
        .flatMap(RecordNumber::parse);
  }

  private static Comment comment(TaskComment written, HistoricTaskInstanceEntity task) {
    CommentEntity comment = new CommentEntity();
    Instant at = written.at();
    comment.setId(written.id());
    comment.setType(CommentEntity.TYPE_COMMENT);
    comment.setUserId(written.author());
    comment.setTime(Date.from(at));
    comment.setTaskId(task.getId());
    comment.setProcessInstanceId(task.getProcessInstanceId());
    comment.setRootProcessInstanceId(task.getRootProcessInstanceId());
    comment.setMessage(written.text());
    comment.setFullMessage(written.text());
    return comment;
  }
}
