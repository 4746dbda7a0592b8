package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident was resolved. */
public record IncidentResolved(RecordNumber number, Actor actor, Instant at, Resolution resolution)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state", IncidentState.RESOLVED,
        "code", resolution.code(),
        "confirmationDue", resolution.confirmationDue());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("resolutionText", resolution.text());
  }
}
