package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody tried with a release what they may not, or not then (8.5.3).
 *
 * @param code of the rule that refused
 */
public record ReleaseAttemptRefused(
    RecordNumber number, Actor actor, Instant at, ReleaseAttempt attempt, String code)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("attempt", attempt, "code", code);
  }
}
