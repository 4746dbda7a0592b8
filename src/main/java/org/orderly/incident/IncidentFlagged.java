package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident became one for security alone, or one for everybody again. */
public record IncidentFlagged(RecordNumber number, Actor actor, Instant at, boolean raised)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("securityFlag", raised);
  }
}
