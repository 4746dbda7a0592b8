package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A change went on to another state (8.5.1).
 *
 * @param outcome null before the work on it is over
 */
public record ChangeMoved(
    RecordNumber number,
    Actor actor,
    Instant at,
    ChangeState state,
    ChangeType type,
    @Nullable ChangeOutcome outcome,
    String digest)
    implements RecordEvent {

  static ChangeMoved of(ChangeView change, Actor actor, Instant at) {
    return new ChangeMoved(
        change.number(),
        actor,
        at,
        change.state(),
        change.type(),
        change.outcome(),
        change.digest());
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of("state", state, "changeType", type, "outcome", outcome, "digest", digest);
  }
}
