package org.orderly.release;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The customer has not said yet whether a release is accepted. */
public record ReleaseAcceptanceOverdue(
    RecordNumber number, Actor actor, Instant at, String acceptor) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("acceptor", acceptor);
  }
}
