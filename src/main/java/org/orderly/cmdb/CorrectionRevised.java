package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A correction got another plan, or more of a reason; it has to be authorized anew (8.2.6).
 *
 * @param digest of its plan and what it makes other
 */
public record CorrectionRevised(
    RecordNumber number, Actor actor, Instant at, String digest, String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("digest", digest);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
