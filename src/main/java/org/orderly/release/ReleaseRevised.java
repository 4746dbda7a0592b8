package org.orderly.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** What a release says was written otherwise. */
public record ReleaseRevised(
    RecordNumber number,
    Actor actor,
    Instant at,
    int version,
    List<RecordNumber> changes,
    String digest)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "version",
        version,
        "changes",
        changes.stream().map(RecordNumber::value).toList(),
        "digest",
        digest);
  }
}
