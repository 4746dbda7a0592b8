package org.orderly.engine.web;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.TaskView;

/** A task in one line, as sent. */
record TaskLine(
    String id,
    @Nullable String number,
    @Nullable String title,
    @Nullable String name,
    String process,
    String task,
    @Nullable String form,
    @Nullable String assignee,
    Set<String> groups,
    int rank,
    @Nullable Instant due,
    @Nullable Instant followUp,
    Instant created) {

  static TaskLine of(TaskView view) {
    return new TaskLine(
        view.id(),
        view.number() == null ? null : view.number().value(),
        view.title(),
        view.name(),
        view.processKey(),
        view.taskKey(),
        view.form(),
        view.assignee(),
        new TreeSet<>(view.offeredTo()),
        view.rank(),
        view.due(),
        view.followUp(),
        view.created());
  }
}
