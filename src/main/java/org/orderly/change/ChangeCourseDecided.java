package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** It is decided how an implementation that was interrupted goes on (8.5.1.3). */
public record ChangeCourseDecided(
    RecordNumber number,
    Actor actor,
    Instant at,
    ImplementationCourse course,
    @Nullable Instant until,
    String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("course", course, "until", until);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
