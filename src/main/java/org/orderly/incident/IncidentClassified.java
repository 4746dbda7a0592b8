package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The service desk classified an incident. */
public record IncidentClassified(
    RecordNumber number,
    Actor actor,
    Instant at,
    Classification classification,
    boolean securityFlag)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "category", classification.category(),
        "scope", classification.scope(),
        "workStoppage", classification.workStoppage(),
        "workaround", classification.workaround(),
        "securityFlag", securityFlag);
  }
}
