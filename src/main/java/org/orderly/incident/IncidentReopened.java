package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The caller did not confirm the resolution: work goes on. */
public record IncidentReopened(
    RecordNumber number, Actor actor, Instant at, IncidentState state, String comment)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", state);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("comment", comment);
  }
}
