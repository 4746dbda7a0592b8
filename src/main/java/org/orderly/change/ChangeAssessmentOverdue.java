package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/** Areas have not said in time what a change means for them (8.5.1.3). */
public record ChangeAssessmentOverdue(
    RecordNumber number, Actor actor, Instant at, List<AssessmentArea> areas)
    implements RecordEvent {

  /** Keeps its own copy. */
  public ChangeAssessmentOverdue {
    areas = List.copyOf(areas);
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of("areas", areas.stream().map(Word::word).toList());
  }
}
