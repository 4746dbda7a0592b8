package org.orderly.change;

import java.time.Instant;

/**
 * From when to when a change is planned to be made.
 *
 * @param ends the first instant after it
 */
public record ChangeWindow(Instant starts, Instant ends) {

  /** Whether both have an instant in common. */
  public boolean overlaps(ChangeWindow other) {
    return starts.isBefore(other.ends) && other.starts.isBefore(ends);
  }

  /** Whether the instant is within. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(starts) && instant.isBefore(ends);
  }

  /** The time that both have in common; to be asked for only where they overlap. */
  public ChangeWindow overlap(ChangeWindow other) {
    return new ChangeWindow(
        starts.isAfter(other.starts) ? starts : other.starts,
        ends.isBefore(other.ends) ? ends : other.ends);
  }
}
