package org.orderly.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * Something that happened to a service clock; all that is known of a clock follows from its events.
 *
 * @param by the key of who did it
 * @param reason the word for why it was paused
 * @param target the target from now on, where it was started or retargeted
 */
public record ClockEvent(
    ClockMetric clock,
    Kind kind,
    Instant at,
    String by,
    @Nullable String reason,
    @Nullable ClockTarget target) {

  /** What can happen to a clock. */
  public enum Kind implements Word {
    STARTED,
    PAUSED,
    RESUMED,
    RETARGETED,
    STOPPED,
    REOPENED,
    CANCELLED
  }
}
