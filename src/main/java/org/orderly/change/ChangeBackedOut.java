package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A change was backed out, or as much of it as could be (8.5.1.3). */
public record ChangeBackedOut(
    RecordNumber number,
    Actor actor,
    Instant at,
    boolean restored,
    Instant startedAt,
    Instant endedAt,
    String note)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("restored", restored, "startedAt", startedAt, "endedAt", endedAt);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("note", note);
  }
}
