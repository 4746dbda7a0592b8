package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody tried to authorize a correction that they had a hand in, or that was not theirs to
 * authorize (8.2.6).
 *
 * @param code of the rule that refused
 */
public record CorrectionAuthorizationRefused(
    RecordNumber number, Actor actor, Instant at, String code) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("code", code);
  }
}
