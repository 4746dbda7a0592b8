package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** The incidents that a change caused within its look-back were counted (8.5.1.3). */
public record ChangeIncidentsCounted(
    RecordNumber number, Actor actor, Instant at, List<RecordNumber> incidents)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("incidents", incidents);
  }
}
