package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The special treatment of a major incident ended; its review is due. */
public record MajorIncidentStoodDown(
    RecordNumber number, Actor actor, Instant at, Instant reviewDue) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("reviewDue", reviewDue);
  }
}
