package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** It is known what a release came to (8.5.3, 9.1). */
public record ReleaseMeasured(
    RecordNumber number,
    Actor actor,
    Instant at,
    ReleaseOutcome outcome,
    int incidents,
    int critical,
    boolean criteriaMet)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        ReleaseState.REVIEW,
        "outcome",
        outcome,
        "incidents",
        incidents,
        "critical",
        critical,
        "criteriaMet",
        criteriaMet);
  }
}
