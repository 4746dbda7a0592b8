package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A service level review is prepared, and a day agreed on. */
public record ServiceLevelReviewPrepared(
    RecordNumber number, Actor actor, Instant at, Instant plannedAt, String agenda)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", ServiceLevelReviewState.PREPARED, "plannedAt", plannedAt);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("agenda", agenda);
  }
}
