package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A step of an implementation was carried out, or failed (8.5.1.3). */
public record ChangeStepReported(
    RecordNumber number, Actor actor, Instant at, int position, StepReport report)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "position",
        position,
        "result",
        report.result(),
        "startedAt",
        report.startedAt(),
        "endedAt",
        report.endedAt(),
        "noReturn",
        report.noReturn());
  }

  @Override
  public Map<String, String> texts() {
    return report.note().isEmpty() ? Map.of() : Map.of("note", report.note());
  }
}
