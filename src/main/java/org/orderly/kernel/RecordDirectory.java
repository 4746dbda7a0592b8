package org.orderly.kernel;

import java.util.Optional;

/** Finds records of one kind by number; each practice implements it for its own kind. */
public interface RecordDirectory {

  /** The kind of record that this directory knows. */
  RecordKind kind();

  /** The record, or empty where there is none of this number. Says nothing about who may see it. */
  Optional<RecordSummary> find(RecordNumber number);

  /** Whether the actor may see the record. */
  boolean visibleTo(RecordNumber number, Actor actor);
}
