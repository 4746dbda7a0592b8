package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The planned updates of configuration items do not fit; nothing was written (8.5.1.3). */
public record ChangeUpdatesHindered(
    RecordNumber number, Actor actor, Instant at, int obstacles, String what)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("obstacles", obstacles);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("obstacles", what);
  }
}
