package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an implementation: what was planned, and what came of it (8.5.1.3).
 *
 * @param position among all steps, 1 or more
 * @param stage steps of one stage are carried out at once, 1 to 20
 * @param implementer the key of the person it was planned for
 * @param minutes planned
 * @param result null before it is reported; that of the latest attempt
 * @param reportedBy the key of the person
 */
public record ImplementationStep(
    int position,
    int stage,
    String title,
    String implementer,
    int minutes,
    @Nullable StepResult result,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String note,
    @Nullable String reportedBy) {

  /** One that nobody has reported. */
  static ImplementationStep planned(
      int position, int stage, String title, String implementer, int minutes) {
    return new ImplementationStep(
        position, stage, title, implementer, minutes, null, null, null, null, null);
  }

  /** Whether there is nothing left to do of it. */
  public boolean done() {
    return result != null && result.done();
  }
}
