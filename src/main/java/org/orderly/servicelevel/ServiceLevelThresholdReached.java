package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A service clock has reached a share of its target (8.3.3): raised once for each share of each
 * target that a clock has had.
 *
 * @param metric which clock
 * @param share percent of the target: 50, 75, 90, 100 or 120
 * @param priority the priority's word that the target follows from
 * @param due when it was to be raised
 * @param late whether it was raised later than it should be, as after an outage
 * @param escalation who has to be told of it, as the escalation table said
 */
public record ServiceLevelThresholdReached(
    RecordNumber number,
    Actor actor,
    Instant at,
    ClockMetric metric,
    int share,
    String priority,
    Instant due,
    boolean late,
    EscalationOrder escalation)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "clock", metric,
        "share", share,
        "priority", priority,
        "due", due,
        "late", late,
        "escalation", escalation.words());
  }
}
