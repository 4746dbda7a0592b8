package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A service level was reviewed with the customer (8.3.3). */
public record ServiceLevelReviewHeld(RecordNumber number, Actor actor, Instant at, HeldReview held)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        ServiceLevelReviewState.HELD,
        "heldOn",
        held.heldOn(),
        "satisfaction",
        held.satisfaction());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("participants", held.participants(), "customerWords", held.customerWords());
  }
}
