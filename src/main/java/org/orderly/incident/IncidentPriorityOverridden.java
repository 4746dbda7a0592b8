package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident manager set the priority of an incident against the decision table. */
public record IncidentPriorityOverridden(
    RecordNumber number, Actor actor, Instant at, Priority priority) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("priority", priority);
  }
}
