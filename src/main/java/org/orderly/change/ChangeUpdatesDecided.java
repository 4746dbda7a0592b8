package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** It is decided what becomes of planned updates that could not be written (8.5.1.3). */
public record ChangeUpdatesDecided(
    RecordNumber number,
    Actor actor,
    Instant at,
    UpdateCourse course,
    @Nullable RecordNumber correction,
    String note)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("course", course, "correction", correction);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("note", note);
  }
}
