package org.orderly.engine;

import java.util.List;
import org.orderly.kernel.RecordNumber;

/**
 * Keeps what people write at tasks with the tasks' records, since free text never enters the
 * engine's tables (ADR 0020); {@code journal} implements it.
 */
public interface TaskComments {

  /**
   * Adds a comment in the name of who acts.
   *
   * @throws org.orderly.kernel.RuleViolation where they may not, or the text is blank or too long
   */
  TaskComment write(RecordNumber number, String taskId, String text);

  /** What was written at the task, newest first; nothing for those who may not see the record. */
  List<TaskComment> of(RecordNumber number, String taskId);
}
