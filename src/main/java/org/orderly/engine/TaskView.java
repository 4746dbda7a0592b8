package org.orderly.engine;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * An open task, as people see it.
 *
 * @param id the task
 * @param number the record that it belongs to; null where its process moves none
 * @param taskKey the task's id in the model
 * @param form the id of the form that completes it
 * @param name what is to be done
 * @param title the record's title
 * @param offeredTo the groups whose members may claim it
 * @param rank 0 to 100, higher is more urgent
 */
public record TaskView(
    String id,
    @Nullable RecordNumber number,
    String processInstanceId,
    String processKey,
    String taskKey,
    @Nullable String form,
    @Nullable String name,
    @Nullable String title,
    @Nullable String assignee,
    Set<String> offeredTo,
    int rank,
    @Nullable Instant due,
    @Nullable Instant followUp,
    Instant created) {

  TaskView offeredTo(Set<String> groups) {
    return new TaskView(
        id,
        number,
        processInstanceId,
        processKey,
        taskKey,
        form,
        name,
        title,
        assignee,
        groups,
        rank,
        due,
        followUp,
        created);
  }
}
