package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Top management is told of a major incident. */
public record MajorIncidentAnnounced(
    RecordNumber number, Actor actor, Instant at, String businessImpact) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Map.of();
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("businessImpact", businessImpact);
  }
}
