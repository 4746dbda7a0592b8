package org.orderly.engine;

import java.util.List;

/**
 * One page of a person's inbox.
 *
 * @param total how many tasks the filter finds on all pages
 */
public record Inbox(List<TaskView> tasks, int page, int size, long total) {

  /** Keeps the tasks from being changed. */
  public Inbox {
    tasks = List.copyOf(tasks);
  }
}
