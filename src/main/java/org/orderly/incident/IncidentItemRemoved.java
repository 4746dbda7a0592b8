package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * An incident concerns a configuration item no longer, or never did.
 *
 * @param item the item's number, or its name from before items had numbers
 */
public record IncidentItemRemoved(RecordNumber number, Actor actor, Instant at, String item)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("item", item);
  }
}
