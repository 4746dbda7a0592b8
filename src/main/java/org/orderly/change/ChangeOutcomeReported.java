package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Who made a change elsewhere reported what came of it (8.5.1.3). */
public record ChangeOutcomeReported(
    RecordNumber number, Actor actor, Instant at, ChangeOutcome outcome, String note)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("outcome", outcome);
  }

  @Override
  public Map<String, String> texts() {
    return note.isEmpty() ? Map.of() : Map.of("note", note);
  }
}
