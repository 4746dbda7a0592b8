package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A correction may be written without anybody's authorization, as the decision table says (8.2.6).
 *
 * @param digest of what is to be written
 */
public record CorrectionReleased(RecordNumber number, Actor actor, Instant at, String digest)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        CorrectionState.AUTHORIZED,
        "authorization",
        CorrectionAuthorization.NOBODY,
        "digest",
        digest);
  }
}
