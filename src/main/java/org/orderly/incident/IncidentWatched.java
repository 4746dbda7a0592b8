package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Somebody follows an incident from now on. */
public record IncidentWatched(RecordNumber number, Actor actor, Instant at, String watcher)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("watcher", watcher);
  }
}
