package org.orderly.journal;

import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * Says who may add to the journal of one kind of record, and who reads all of it; each practice
 * implements it for its own.
 */
public interface JournalAccess {

  /** The kind of record that this practice keeps. */
  RecordKind kind();

  /**
   * Refuses where the actor, who may see the record, may not add to it for these readers. Work
   * notes and links are for staff alone.
   *
   * @throws RuleViolation where they may not
   */
  void requireWriter(RecordNumber number, Visibility visibility, Actor actor);

  /**
   * Whether work notes on this record are for the actor's eyes: never by being its caller alone.
   */
  boolean readsNotes(RecordNumber number, Actor actor);

  /** Whether files may still be added to the record as it stands. */
  boolean takesAttachments(RecordNumber number);
}
