package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An incident is a candidate for a major one, and somebody must decide. */
public record MajorIncidentProposed(
    RecordNumber number, Actor actor, Instant at, MajorCriterion criterion, Instant decisionDue)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("criterion", criterion, "decisionDue", decisionDue);
  }
}
