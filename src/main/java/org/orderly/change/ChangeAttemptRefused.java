package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody tried with a change what they may not, or not then (8.5.1).
 *
 * @param code of the rule that refused
 * @param fields that were refused, by name; none where it was the step itself
 */
public record ChangeAttemptRefused(
    RecordNumber number,
    Actor actor,
    Instant at,
    ChangeAttempt attempt,
    String code,
    List<String> fields)
    implements RecordEvent {

  /** Keeps its own copy. */
  public ChangeAttemptRefused {
    fields = List.copyOf(fields);
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of("attempt", attempt, "code", code, "fields", fields.isEmpty() ? null : fields);
  }
}
