package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * The incidents that a release caused were counted (8.5.3, 9.1).
 *
 * @param more whether there are more of them than when they were counted last
 */
public record ReleaseIncidentsCounted(
    RecordNumber number, Actor actor, Instant at, SupportDay day, boolean more)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("day", day.day(), "incidents", day.incidents(), "critical", day.critical());
  }
}
