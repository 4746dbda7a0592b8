package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A change is to be reviewed (8.5.1.3). */
public record ChangeReviewOpened(
    RecordNumber number,
    Actor actor,
    Instant at,
    ReviewNeed need,
    Instant lookBackUntil,
    Instant dueAt)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("need", need, "lookBackUntil", lookBackUntil, "dueAt", dueAt);
  }
}
