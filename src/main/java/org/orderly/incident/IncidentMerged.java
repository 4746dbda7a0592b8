package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Work on an incident goes on in another one: its callers are told. */
public record IncidentMerged(RecordNumber number, Actor actor, Instant at, RecordNumber into)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("into", into);
  }
}
