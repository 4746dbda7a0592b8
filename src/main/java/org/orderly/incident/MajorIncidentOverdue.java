package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A decision or a review on a major incident was not taken in time.
 *
 * @param step decision or review
 */
public record MajorIncidentOverdue(RecordNumber number, Actor actor, Instant at, String step)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("step", step);
  }
}
