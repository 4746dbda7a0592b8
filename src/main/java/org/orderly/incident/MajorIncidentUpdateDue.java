package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An update on a major incident is due, and was not given. */
public record MajorIncidentUpdateDue(
    RecordNumber number, Actor actor, Instant at, Audience audience) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("audience", audience);
  }
}
