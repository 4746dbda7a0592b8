package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Somebody saw to what stood in the way of a change (8.5.1.3). */
public record ChangeGatesCleared(
    RecordNumber number, Actor actor, Instant at, boolean prepareAgain, String note)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("prepareAgain", prepareAgain);
  }

  @Override
  public Map<String, String> texts() {
    return note.isEmpty() ? Map.of() : Map.of("note", note);
  }
}
