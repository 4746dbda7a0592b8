package org.orderly.engine;

import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;

/**
 * A task of a record was claimed by a person or given to one, by whatever door; heard in the same
 * transaction.
 *
 * @param number the record that the task belongs to
 * @param taskKey the task's id in the model
 * @param taskId the task
 * @param assignee who works on it now
 * @param actor who did it
 */
public record TaskClaimed(
    RecordNumber number,
    String processKey,
    String taskKey,
    String taskId,
    String assignee,
    Actor actor) {}
