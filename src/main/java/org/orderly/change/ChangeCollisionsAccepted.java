package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody looked at what a change collides with and kept its window (8.5.1.3).
 *
 * @param changes the numbers of the changes that it meets
 * @param reason why both go together
 */
public record ChangeCollisionsAccepted(
    RecordNumber number,
    Actor actor,
    Instant at,
    int contentVersion,
    List<String> changes,
    String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("contentVersion", contentVersion, "changes", changes);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
