package org.orderly.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A release is proposed (8.5.3). */
public record ReleaseOpened(
    RecordNumber number,
    Actor actor,
    Instant at,
    String manager,
    List<RecordNumber> changes,
    List<String> services,
    String digest)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        ReleaseState.PLANNING,
        "manager",
        manager,
        "changes",
        changes.stream().map(RecordNumber::value).toList(),
        "services",
        services,
        "digest",
        digest);
  }
}
