package org.orderly.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** What a release puts into use was built (8.5.3). */
public record ReleaseBuilt(
    RecordNumber number, Actor actor, Instant at, int round, List<ReleaseComponent> components)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "round", round, "digests", components.stream().map(ReleaseComponent::digest).toList());
  }
}
