package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident was closed. */
public record IncidentClosed(RecordNumber number, Actor actor, Instant at, CloseCode code)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", IncidentState.CLOSED, "code", code);
  }
}
