package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Something stands in the way of a correction: it goes back to be revised (8.2.6).
 *
 * @param obstacles a message by field
 */
public record CorrectionHindered(
    RecordNumber number, Actor actor, Instant at, Map<String, String> obstacles)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", CorrectionState.IN_REVISION, "obstacles", obstacles.size());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("obstacles", CanonicalJson.write(obstacles));
  }
}
