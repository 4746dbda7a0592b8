package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Something stands in the way of a change (8.5.1.3). */
public record ChangeGatesFoundShut(
    RecordNumber number, Actor actor, Instant at, List<GateFinding> findings)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("findings", findings.stream().map(GateFinding::word).toList());
  }
}
