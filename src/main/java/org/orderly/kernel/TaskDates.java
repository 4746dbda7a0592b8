package org.orderly.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the tasks of a record are due and to be followed up, and how urgent they are. */
public interface TaskDates {

  /** The kind of record whose tasks are meant. */
  RecordKind kind();

  /** The dates for the record's open tasks as the record stands now. */
  Dates dates(RecordNumber number);

  /**
   * Dates and rank of a task.
   *
   * @param rank 0 to 100, higher is more urgent: the engine's task priority
   */
  record Dates(@Nullable Instant due, @Nullable Instant followUp, int rank) {}
}
