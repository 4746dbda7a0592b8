package org.orderly.kernel;

/**
 * Something that happened to a record, heard in the same transaction. Implementations are records
 * named in the past tense, in the standard's words.
 */
public interface RecordEvent extends TrailEvent {

  /** The record that it happened to. */
  RecordNumber number();

  @Override
  default String subject() {
    return number().value();
  }
}
