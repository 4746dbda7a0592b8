package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident manager looked at an escalation and arranged what was needed. */
public record IncidentEscalationReviewed(
    RecordNumber number, Actor actor, Instant at, String arranged) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Map.of();
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("arranged", arranged);
  }
}
