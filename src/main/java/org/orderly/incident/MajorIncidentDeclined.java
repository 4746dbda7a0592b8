package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A candidate is treated as an incident like others. */
public record MajorIncidentDeclined(RecordNumber number, Actor actor, Instant at, String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Map.of();
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
