package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A release went on to another state (8.5.3).
 *
 * @param digest of the content in force
 * @param remark what somebody said about it; empty where nobody did
 */
public record ReleaseMoved(
    RecordNumber number,
    Actor actor,
    Instant at,
    ReleaseState state,
    @Nullable ReleaseType type,
    int round,
    String digest,
    String remark)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", state, "releaseType", type, "round", round, "digest", digest);
  }

  @Override
  public Map<String, String> texts() {
    return remark.isEmpty() ? Map.of() : Map.of("remark", remark);
  }
}
