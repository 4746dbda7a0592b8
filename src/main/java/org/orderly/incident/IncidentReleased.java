package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A resolver gave an incident back to the group. */
public record IncidentReleased(RecordNumber number, Actor actor, Instant at)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", IncidentState.ASSIGNED);
  }
}
