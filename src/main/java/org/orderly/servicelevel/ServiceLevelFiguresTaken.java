package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * The figures of a review's period are taken and kept (8.3.3).
 *
 * @param digest of what is kept
 * @param judged targets that were met or missed
 * @param missed those that were missed
 */
public record ServiceLevelFiguresTaken(
    RecordNumber number, Actor actor, Instant at, String digest, long judged, long missed)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("digest", digest, "judged", judged, "missed", missed);
  }
}
