package org.orderly.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A service level review is closed. */
public record ServiceLevelReviewClosed(
    RecordNumber number, Actor actor, Instant at, LocalDate nextReview) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", ServiceLevelReviewState.CLOSED, "nextReview", nextReview);
  }
}
