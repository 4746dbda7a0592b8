package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident was cancelled: it needs no resolution. */
public record IncidentCancelled(RecordNumber number, Actor actor, Instant at, String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", IncidentState.CANCELLED);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
