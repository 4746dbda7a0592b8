package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A resolver took an incident on. */
public record IncidentClaimed(RecordNumber number, Actor actor, Instant at, String assignee)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("assignee", assignee, "state", IncidentState.IN_PROGRESS);
  }
}
