package org.orderly.kernel;

import java.time.Instant;

/**
 * A link between two records.
 *
 * @param at when it was made
 * @param by the key of who made it
 */
public record RecordLink(RecordNumber from, LinkType type, RecordNumber to, Instant at, String by) {

  /** The record at the other end. */
  public RecordNumber other(RecordNumber end) {
    return end.equals(from) ? to : from;
  }
}
