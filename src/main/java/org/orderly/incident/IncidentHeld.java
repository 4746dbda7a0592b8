package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * An incident was put on hold, for a coded reason.
 *
 * @param askedText what the caller was told or asked
 */
public record IncidentHeld(
    RecordNumber number, Actor actor, Instant at, Hold hold, @Nullable String askedText)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", IncidentState.ON_HOLD, "reason", hold.reason(), "until", hold.until());
  }
}
