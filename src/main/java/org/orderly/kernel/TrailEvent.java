package org.orderly.kernel;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened and has to be provable: it is appended to the evidence in the same
 * transaction.
 */
public interface TrailEvent {

  /**
   * What it happened to, at most 32 characters: a record's number, or a word where there is none.
   */
  String subject();

  /** Who did it. */
  Actor actor();

  /** When, by the server's clock. */
  Instant at();

  /**
   * What is kept in the evidence as it is: words of lists, keys of people, groups and services,
   * numbers, instants; never free text and never a name of a person.
   */
  Map<String, Object> facts();

  /** What people typed; the evidence keeps only a salted digest of it. */
  default Map<String, String> texts() {
    return Map.of();
  }

  /** The kind of the event, by default the type's name. */
  default String kind() {
    return getClass().getSimpleName();
  }
}
