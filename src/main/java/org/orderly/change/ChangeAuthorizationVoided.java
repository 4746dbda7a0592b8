package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * What was authorized of a change, or asked to be, does not hold any more: it was recalled, or
 * written otherwise (8.5.1.3).
 *
 * @param because why it was recalled; empty where it was written otherwise
 */
public record ChangeAuthorizationVoided(
    RecordNumber number, Actor actor, Instant at, String digest, String because)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("digest", digest);
  }

  @Override
  public Map<String, String> texts() {
    return because.isEmpty() ? Map.of() : Map.of("because", because);
  }
}
