package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The service of a major incident works again. */
public record MajorIncidentRestored(RecordNumber number, Actor actor, Instant at)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Map.of();
  }
}
