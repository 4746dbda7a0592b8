package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The review of a change was not held in time (8.5.1.3). */
public record ChangeReviewOverdue(
    RecordNumber number, Actor actor, Instant at, Instant dueAt, boolean neglected)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("dueAt", dueAt, "neglected", neglected);
  }
}
