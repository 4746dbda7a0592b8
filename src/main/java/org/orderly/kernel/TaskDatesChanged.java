package org.orderly.kernel;

/** What {@link TaskDates} says of a record has changed while its tasks are open. */
public record TaskDatesChanged(RecordNumber number) {}
