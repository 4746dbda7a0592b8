package org.orderly.journal;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Somebody wrote a work note, or into the public log. */
public record JournalEntryWritten(
    RecordNumber number, Actor actor, Instant at, Visibility visibility, String text)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Map.of("visibility", visibility.word());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("text", text);
  }
}
