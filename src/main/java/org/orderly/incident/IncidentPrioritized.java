package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Impact, urgency and priority of an incident were decided, or decided anew.
 *
 * @param first whether there was no priority before
 */
public record IncidentPrioritized(
    RecordNumber number, Actor actor, Instant at, Assessment assessment, boolean first)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "impact", assessment.impact(),
        "urgency", assessment.urgency(),
        "priority", assessment.priority());
  }
}
