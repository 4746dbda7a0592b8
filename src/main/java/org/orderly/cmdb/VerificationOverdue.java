package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A verification was not closed in time.
 *
 * @param dueAt until when it was to be closed
 * @param neglected whether the reminder did not help either
 */
public record VerificationOverdue(
    RecordNumber number, Actor actor, Instant at, Instant dueAt, boolean neglected)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("dueAt", dueAt, "neglected", neglected);
  }
}
