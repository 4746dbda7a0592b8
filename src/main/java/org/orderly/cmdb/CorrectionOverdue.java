package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A correction was not closed in time (8.2.6).
 *
 * @param neglected whether the reminder did not help either
 */
public record CorrectionOverdue(
    RecordNumber number, Actor actor, Instant at, Instant dueAt, boolean neglected)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("due", dueAt, "neglected", neglected);
  }
}
