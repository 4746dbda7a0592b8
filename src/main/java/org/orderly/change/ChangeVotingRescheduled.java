package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A change manager said how it goes on where too few have voted (8.5.1.3).
 *
 * @param place of the authorization, from 1
 * @param reason as typed
 */
public record ChangeVotingRescheduled(
    RecordNumber number,
    Actor actor,
    Instant at,
    int place,
    Reschedule what,
    Instant dueAt,
    String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("round", place, "reschedule", what, "dueAt", dueAt);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
