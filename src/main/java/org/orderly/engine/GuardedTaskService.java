package org.orderly.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.expression.GuardedQueries;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;

/**
 * The engine's task service with one door: completing a task is submitting its form, and what would
 * bypass the form is for the server itself.
 */
class GuardedTaskService extends TaskServiceImpl {

  private final TaskCommentDoor comments;
  private final TaskTurns turns;

  GuardedTaskService(TaskCommentDoor comments, TaskTurns turns) {
    this.comments = comments;
    this.turns = turns;
  }

  @Override
  public TaskQuery createTaskQuery() {
    return GuardedQueries.tasks(commandExecutor);
  }

  @Override
  public void complete(String taskId, @Nullable Map<String, Object> variables) {
    commandExecutor.execute(new SubmitTask(turns, taskId, given(variables), false, false));
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
    return commandExecutor.execute(
        new SubmitTask(turns, taskId, given(variables), true, deserializeValues));
  }

  @Override
  public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
    if (!given(variables).isEmpty()) {
      serverOnly("give values to task " + taskId);
    }
    super.resolveTask(taskId, variables);
  }

  @Override
  protected void setVariables(String taskId, Map<String, ? extends Object> values, boolean local) {
    serverOnly("set variables of task " + taskId);
    super.setVariables(taskId, values, local);
  }

  @Override
  protected void updateVariables(
      String taskId,
      Map<String, ? extends Object> modifications,
      Collection<String> deletions,
      boolean local) {
    serverOnly("change variables of task " + taskId);
    super.updateVariables(taskId, modifications, deletions, local);
  }

  @Override
  public void removeVariable(String taskId, String name) {
    serverOnly("remove variables of task " + taskId);
    super.removeVariable(taskId, name);
  }

  @Override
  public void removeVariableLocal(String taskId, String name) {
    serverOnly("remove variables of task " + taskId);
    super.removeVariableLocal(taskId, name);
  }

  @Override
  public void removeVariables(String taskId, Collection<String> names) {
    serverOnly("remove variables of task " + taskId);
    super.removeVariables(taskId, names);
  }

  @Override
  public void removeVariablesLocal(String taskId, Collection<String> names) {
    serverOnly("remove variables of task " + taskId);
    super.removeVariablesLocal(taskId, names);
  }

  @Override
  public void handleBpmnError(String taskId, String code) {
    handleBpmnError(taskId, code, null, null);
  }

  @Override
  public void handleBpmnError(String taskId, String code, @Nullable String message) {
    handleBpmnError(taskId, code, message, null);
  }

  @Override
  public void handleBpmnError(
      String taskId, String code, @Nullable String message, @Nullable Map<String, Object> values) {
    serverOnly("report an error of task " + taskId);
    super.handleBpmnError(taskId, code, message, values);
  }

  @Override
  public void handleEscalation(String taskId, String code) {
    handleEscalation(taskId, code, null);
  }

  @Override
  public void handleEscalation(String taskId, String code, @Nullable Map<String, Object> values) {
    serverOnly("escalate task " + taskId);
    super.handleEscalation(taskId, code, values);
  }

  @Override
  public void addComment(String taskId, @Nullable String processInstance, String message) {
    createComment(taskId, processInstance, message);
  }

  @Override
  public Comment createComment(String taskId, @Nullable String processInstance, String message) {
    return commandExecutor.execute(context -> comments.write(context, taskId, message));
  }

  @Override
  public List<Comment> getTaskComments(String taskId) {
    return commandExecutor.execute(context -> comments.of(context, taskId));
  }

  @Override
  @SuppressWarnings("NullAway") // the engine's answer for none
  public Comment getTaskComment(String taskId, String commentId) {
    return getTaskComments(taskId).stream()
        .filter(comment -> comment.getId().equals(commentId))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void updateTaskComment(String taskId, String commentId, String message) {
    throw closed("A comment is not altered; write another one");
  }

  @Override
  public void deleteTaskComment(String taskId, String commentId) {
    throw closed("A comment is not taken away");
  }

  @Override
  public void deleteTaskComments(String taskId) {
    throw closed("Comments are not taken away");
  }

  @Override
  public Attachment createAttachment(
      String type,
      String taskId,
      String processInstance,
      String name,
      String description,
      InputStream content) {
    throw closed("Files are added to the record, at /api/records/{number}/attachments");
  }

  @Override
  public Attachment createAttachment(
      String type,
      String taskId,
      String processInstance,
      String name,
      String description,
      String url) {
    throw closed("Links are added to the record, as text");
  }

  private static RuleViolation closed(String instead) {
    return new RuleViolation(EngineRule.DOOR_CLOSED, instead);
  }

  private static void serverOnly(String attempt) {
    if (!Acting.current().isSystem()) {
      throw new RuleViolation(
          EngineRule.DOOR_CLOSED,
          Acting.current().key()
              + " cannot "
              + attempt
              + "; a task takes values with its form, when it is completed");
    }
  }

  private static Map<String, Object> given(@Nullable Map<String, Object> variables) {
    return variables == null ? Map.of() : variables;
  }
}
