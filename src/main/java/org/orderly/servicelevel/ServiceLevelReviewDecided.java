package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A service level review has decided what follows (8.3.3, 9.4). */
public record ServiceLevelReviewDecided(
    RecordNumber number, Actor actor, Instant at, ReviewDecision decision) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "actions",
        decision.actions().size(),
        "outcome",
        decision.outcome(),
        "nextReview",
        decision.nextReview());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("decision", decision.text());
  }
}
