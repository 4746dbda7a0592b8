package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Everything of a verification's sample was looked at, and how much is right is known (9.1). */
public record VerificationAssessed(
    RecordNumber number, Actor actor, Instant at, Accuracy accuracy, int unchecked)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        VerificationState.ASSESSED,
        "right",
        accuracy.right(),
        "checked",
        accuracy.checked(),
        "uncheckedItems",
        unchecked);
  }
}
