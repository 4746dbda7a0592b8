package org.orderly.change;

import java.time.Instant;
import java.util.List;

/**
 * Collisions with which somebody kept the window of a change.
 *
 * @param by the key of who looked at them
 * @param contentVersion the version of the change that they looked at
 * @param reason why both go together, as typed
 */
public record AcceptedCollisions(
    Instant at, String by, int contentVersion, String reason, List<Collision> collisions) {

  /** Keeps the collisions as they are. */
  public AcceptedCollisions {
    collisions = List.copyOf(collisions);
  }
}
