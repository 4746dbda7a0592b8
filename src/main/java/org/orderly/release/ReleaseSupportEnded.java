package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * The early-life support of a release is over (8.5.3).
 *
 * @param why it ended before its time; null where it did not
 */
public record ReleaseSupportEnded(
    RecordNumber number, Actor actor, Instant at, @Nullable String why) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("early", why != null);
  }

  @Override
  public Map<String, String> texts() {
    return why == null ? Map.of() : Map.of("why", why);
  }
}
