package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A correction of configuration items was proposed (8.2.6).
 *
 * @param effects how many lines it makes other
 * @param digest of its plan and what it makes other
 * @param because the record that it comes from; null where there is none
 */
public record CorrectionProposed(
    RecordNumber number,
    Actor actor,
    Instant at,
    CorrectionWeight weight,
    int effects,
    String digest,
    @Nullable RecordNumber because,
    String reason)
    implements RecordEvent {

  private static final int MOST_NAMED = 100;

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        CorrectionState.PROPOSED,
        "correctionKind",
        weight.kind(),
        "criticality",
        weight.criticality(),
        "effects",
        effects,
        "digest",
        digest,
        "because",
        because,
        "items",
        weight.items().stream().limit(MOST_NAMED).map(RecordNumber::value).toList());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
