package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody answered what they were asked about a release (8.5.3).
 *
 * @param digest of exactly what they were shown
 */
public record ReleaseAnswered(
    RecordNumber number,
    Actor actor,
    Instant at,
    ReleaseQuestion question,
    boolean yes,
    int round,
    String digest,
    String remark)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("question", question, "yes", yes, "round", round, "digest", digest);
  }

  @Override
  public Map<String, String> texts() {
    return remark.isEmpty() ? Map.of() : Map.of("remark", remark);
  }
}
