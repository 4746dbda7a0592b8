package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Something was decided of a change on its way, beside its authorization (8.5.1.3). */
public record ChangeDecided(
    RecordNumber number,
    Actor actor,
    Instant at,
    ChangeDecisionKind decision,
    int contentVersion,
    String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("decision", decision, "contentVersion", contentVersion);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
