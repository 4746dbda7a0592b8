package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A verification of configuration items begins (8.2.6).
 *
 * @param byInterval whether it begins because its day has come, not by hand
 */
public record VerificationOpened(
    RecordNumber number,
    Actor actor,
    Instant at,
    VerificationScope scope,
    VerificationPlan plan,
    boolean byInterval)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        VerificationState.BEGUN,
        "scope",
        scope.kind(),
        "of",
        scope.of(),
        "criticalities",
        scope.criticalities(),
        "items",
        scope.items().stream().map(RecordNumber::value).toList(),
        "threshold",
        plan.threshold(),
        "byInterval",
        byInterval);
  }
}
