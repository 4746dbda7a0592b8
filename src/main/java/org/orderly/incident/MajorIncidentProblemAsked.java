package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The cause of a major incident is to be looked for as a problem. */
public record MajorIncidentProblemAsked(RecordNumber number, Actor actor, Instant at)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Map.of();
  }
}
