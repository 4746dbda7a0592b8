package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A baseline of configuration items was taken.
 *
 * @clause 8.2.6
 */
public record BaselineTaken(BaselineView baseline, Actor actor) implements RecordEvent {

  /** What the trail says of a baseline for ever. */
  public static final String STATE = "taken";

  @Override
  public RecordNumber number() {
    return baseline.number();
  }

  @Override
  public Instant at() {
    return baseline.takenAt();
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state", STATE,
        "update", baseline.update(),
        "items", baseline.items(),
        "digest", baseline.digest(),
        "becauseOf", baseline.becauseOf());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("name", baseline.name(), "reason", baseline.reason());
  }
}
