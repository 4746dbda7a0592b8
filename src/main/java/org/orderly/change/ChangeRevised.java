package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * What a change says was written otherwise (8.5.1.3).
 *
 * @param version of its content, from 2
 * @param digest of that content
 */
public record ChangeRevised(
    RecordNumber number, Actor actor, Instant at, int version, String digest)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("contentVersion", version, "digest", digest);
  }
}
