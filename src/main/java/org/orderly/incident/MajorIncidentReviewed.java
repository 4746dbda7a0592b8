package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The review of a major incident is written: its report can be made. */
public record MajorIncidentReviewed(
    RecordNumber number, Actor actor, Instant at, String findings, int actions)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("actions", actions);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("findings", findings);
  }
}
