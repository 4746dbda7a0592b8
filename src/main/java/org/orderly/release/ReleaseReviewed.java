package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Those who took part in a release said why it came to what it did (8.5.3, 9.1).
 *
 * @param opportunities what could be made better; null where nobody saw any
 */
public record ReleaseReviewed(
    RecordNumber number,
    Actor actor,
    Instant at,
    ReleaseOutcome outcome,
    String findings,
    @Nullable String opportunities)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("outcome", outcome);
  }

  @Override
  public Map<String, String> texts() {
    return opportunities == null
        ? Map.of("findings", findings)
        : Map.of("findings", findings, "opportunities", opportunities);
  }
}
