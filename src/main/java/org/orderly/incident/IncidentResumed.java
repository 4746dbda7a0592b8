package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Work on a held incident resumed. */
public record IncidentResumed(RecordNumber number, Actor actor, Instant at, IncidentState state)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", state);
  }
}
