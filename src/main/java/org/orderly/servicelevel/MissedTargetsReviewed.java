package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Each target that was missed in a review's period has its reason.
 *
 * @param reasons how often each was given, as a word and a number
 * @param remarks what was said besides, as typed
 */
public record MissedTargetsReviewed(
    RecordNumber number, Actor actor, Instant at, List<String> reasons, String remarks)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("reasons", reasons);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("remarks", remarks);
  }
}
