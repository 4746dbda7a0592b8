package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A verification is closed. */
public record VerificationClosed(
    RecordNumber number, Actor actor, Instant at, VerificationScope scope, Accuracy accuracy)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        VerificationState.CLOSED,
        "right",
        accuracy.right(),
        "checked",
        accuracy.checked());
  }
}
