package org.orderly.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says whether a person may work on a task, beyond being its assignee or a candidate. */
public interface TaskRule {

  /** The process whose tasks this rule watches, by key. */
  String processKey();

  /**
   * Refuses where the actor may not claim or complete the task.
   *
   * @param taskKey the task's id in the model
   * @param candidateGroups the groups to which the task is offered
   * @throws RuleViolation where the actor may not
   */
  void check(
      RecordNumber number,
      String taskKey,
      @Nullable String assignee,
      Set<String> candidateGroups,
      Actor actor);

  /**
   * Somebody tried to claim, hand on or complete the task without being entitled to it, and is
   * refused; a practice that has to prove that keeps it.
   */
  default void refused(RecordNumber number, String taskKey, RuleViolation refusal) {}

  /**
   * Somebody wants to complete a task that is not open any more.
   *
   * @throws RuleViolation where there is more to say than that
   */
  default void gone(RecordNumber number, String taskKey) {}

  /**
   * The task is about to be completed once more by a step that lost a race: lets this transaction
   * alone go on, before it has read anything, where the practice takes such steps one by one.
   */
  default void takeTurn(RecordNumber number, String taskKey) {}
}
