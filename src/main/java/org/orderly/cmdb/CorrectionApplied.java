package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A correction was written (8.2.6).
 *
 * @param update the number of the configuration update
 * @param digest of what was shown, and written
 */
public record CorrectionApplied(
    RecordNumber number, Actor actor, Instant at, long update, String digest)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", CorrectionState.APPLIED, "update", update, "digest", digest);
  }
}
