package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * The minutes of an authorization are written (8.5.1.3).
 *
 * @param place of the authorization, from 1
 * @param digest of the minutes
 */
public record BoardMinutesWritten(
    RecordNumber number, Actor actor, Instant at, int place, String digest) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("round", place, "digest", digest);
  }
}
