package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A change was reviewed after its implementation (8.5.1.3). */
public record ChangeReviewed(
    RecordNumber number,
    Actor actor,
    Instant at,
    ChangeOutcome outcome,
    BenefitReached benefit,
    int incidents,
    boolean late,
    String findings,
    String lessons)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("outcome", outcome, "benefit", benefit, "incidents", incidents, "late", late);
  }

  @Override
  public Map<String, String> texts() {
    return lessons.isEmpty()
        ? Map.of("findings", findings)
        : Map.of("findings", findings, "lessons", lessons);
  }
}
