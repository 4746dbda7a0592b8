package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** What a change was planned to make other in configuration items is written (8.5.1.3). */
public record ChangeUpdatesWritten(
    RecordNumber number,
    Actor actor,
    Instant at,
    @Nullable Long update,
    @Nullable RecordNumber before,
    @Nullable RecordNumber after,
    @Nullable String digest)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "update", update, "baselineBefore", before, "baselineAfter", after, "digest", digest);
  }
}
