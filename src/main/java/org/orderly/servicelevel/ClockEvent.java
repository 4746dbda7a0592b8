package org.orderly.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * Something that happened to a service clock; all that is known of a clock follows from its events.
 *
 * @param by the key of who did it
 * @param reason the word for why it was paused, or in their own words why it was measured anew
 * @param target the target from now on, where it was started or retargeted
 * @param calendar the reference of the calendar's version by which all is measured from now on
 */
public record ClockEvent(
    ClockMetric clock,
    Kind kind,
    Instant at,
    String by,
    @Nullable String reason,
    @Nullable ClockTarget target,
    @Nullable String calendar) {

  /** What can happen to a clock. */
  public enum Kind implements Word {
    STARTED,
    PAUSED,
    RESUMED,
    RETARGETED,
    /** The caller was told how the record stands: the next interval begins. */
    TOLD,
    /** Its calendar was edited, and what it had measured is measured anew. */
    RECOMPUTED,
    STOPPED,
    REOPENED,
    CANCELLED;

    private final String word = Word.super.word();

    /** Made once: a reading asks it for each segment. */
    @Override
    public String word() {
      return word;
    }
  }
}
