package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * An incident has been on hold for some days: its caller is reminded of what was asked, or who
 * works on it of what else it awaits.
 *
 * @param assignee who works on it
 */
public record IncidentHoldReminded(
    RecordNumber number, Actor actor, Instant at, HoldReason reason, @Nullable String assignee)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("reason", reason);
  }
}
