package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident is treated as a major one from now on. */
public record MajorIncidentDeclared(
    RecordNumber number, Actor actor, Instant at, MajorCriterion criterion, String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("criterion", criterion);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
