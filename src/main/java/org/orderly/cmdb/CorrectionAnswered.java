package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Whoever was asked to authorize a correction said what becomes of it (8.2.6).
 *
 * @param state the one that it is in from then on
 * @param digest of what they were shown
 * @param remark empty where nothing was said
 */
public record CorrectionAnswered(
    RecordNumber number,
    Actor actor,
    Instant at,
    CorrectionDecision decision,
    CorrectionState state,
    String digest,
    String remark)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("decision", decision, "state", state, "digest", digest);
  }

  @Override
  public Map<String, String> texts() {
    return remark.isEmpty() ? Map.of() : Map.of("remark", remark);
  }
}
