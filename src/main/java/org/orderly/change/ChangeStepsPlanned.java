package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The implementation of a change begins, step by step (8.5.1.3). */
public record ChangeStepsPlanned(
    RecordNumber number,
    Actor actor,
    Instant at,
    String digest,
    int steps,
    @Nullable RecordNumber baseline)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("digest", digest, "steps", steps, "baseline", baseline);
  }
}
