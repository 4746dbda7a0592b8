package org.orderly.engine;

import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;

/**
 * A task of a record went back to its groups, by whatever door; heard in the same transaction.
 *
 * @param number the record that the task belongs to
 * @param taskKey the task's id in the model
 * @param taskId the task
 * @param assignee who worked on it until now
 * @param actor who did it
 */
public record TaskUnclaimed(
    RecordNumber number,
    String processKey,
    String taskKey,
    String taskId,
    String assignee,
    Actor actor) {}
