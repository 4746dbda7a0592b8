package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A change took its place in the forward schedule; it may still need to be authorized (8.5.1.3).
 *
 * @param collisions how many of the schedule's periods and other changes it meets
 */
public record ChangePlanned(
    RecordNumber number, Actor actor, Instant at, ChangeWindow window, int collisions)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("starts", window.starts(), "ends", window.ends(), "collisions", collisions);
  }
}
