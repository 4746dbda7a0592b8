package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An implementation does not go on as planned (8.5.1.3). */
public record ChangeImplementationInterrupted(
    RecordNumber number, Actor actor, Instant at, Interruption cause, String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("cause", cause);
  }

  @Override
  public Map<String, String> texts() {
    return reason.isEmpty() ? Map.of() : Map.of("reason", reason);
  }
}
