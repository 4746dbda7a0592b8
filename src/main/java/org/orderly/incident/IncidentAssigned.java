package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident was assigned to a resolver group. */
public record IncidentAssigned(
    RecordNumber number, Actor actor, Instant at, String group, IncidentState state)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("group", group, "state", state);
  }
}
