package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Staff or customers were told how a major incident stands. */
public record MajorIncidentUpdated(
    RecordNumber number, Actor actor, Instant at, Audience audience, Instant nextDue, String text)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("audience", audience, "nextDue", nextDue);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("text", text);
  }
}
