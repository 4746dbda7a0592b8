package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An area said what a change means for it (8.5.1.3). */
public record ChangeAssessed(
    RecordNumber number,
    Actor actor,
    Instant at,
    AssessmentArea area,
    AssessmentVerdict verdict,
    int contentVersion,
    String remark)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("area", area, "verdict", verdict, "contentVersion", contentVersion);
  }

  @Override
  public Map<String, String> texts() {
    return remark.isEmpty() ? Map.of() : Map.of("remark", remark);
  }
}
