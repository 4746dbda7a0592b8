package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Something that happens to a record of a test, at an instant of its choice. */
public record Happened(RecordNumber number, Actor actor, Instant at) implements RecordEvent {

  public static Happened to(RecordNumber number, Instant at) {
    return new Happened(number, Actor.person("somebody"), at);
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of();
  }
}
