package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident concerns one more configuration item. */
public record IncidentItemAdded(RecordNumber number, Actor actor, Instant at, RecordNumber item)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("item", item);
  }
}
