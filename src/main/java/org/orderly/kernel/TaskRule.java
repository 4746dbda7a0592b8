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
}
