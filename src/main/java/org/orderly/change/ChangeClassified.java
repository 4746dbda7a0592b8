package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A change weighs so much, and is dealt with so (8.5.1.2). */
public record ChangeClassified(
    RecordNumber number,
    Actor actor,
    Instant at,
    ChangeType type,
    ChangeCategory category,
    RiskLevel riskLevel,
    int riskScore)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "changeType", type, "category", category, "riskLevel", riskLevel, "riskScore", riskScore);
  }
}
