package org.orderly.journal;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordLink;
import org.orderly.kernel.RecordNumber;

/**
 * Two records were linked. Each end is told: the number is the one, the link names both.
 *
 * @param number the end that is told
 */
public record RecordLinked(RecordNumber number, Actor actor, Instant at, RecordLink link)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("from", link.from(), "type", link.type(), "to", link.to());
  }
}
