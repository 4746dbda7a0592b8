package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * An incident was handed over three times or more, or back to a group that had it before: for the
 * incident managers to look at.
 *
 * @param group the group that has it now
 * @param reassignmentCount how often it went from one group to another
 */
public record IncidentPassedAround(
    RecordNumber number, Actor actor, Instant at, String group, int reassignmentCount)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("group", group, "reassignmentCount", reassignmentCount);
  }
}
