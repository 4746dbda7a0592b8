package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A service level review was cancelled: it is not needed. */
public record ServiceLevelReviewCancelled(
    RecordNumber number, Actor actor, Instant at, String reason) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", ServiceLevelReviewState.CANCELLED);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
