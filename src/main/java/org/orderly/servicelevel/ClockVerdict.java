package org.orderly.servicelevel;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clock comes to, kept beside its history so that figures find it by its instant; the
 * history alone says it too.
 *
 * @param stoppedAt null where it has not stopped
 * @param millis the working time that it had counted by then
 * @param judgedAt when the target was met, or used up without being met; of a clock that runs, when
 *     it will be if nothing happens until then
 */
@Embeddable
record ClockVerdict(
    @Nullable Instant stoppedAt, @Nullable Long millis, @Nullable Instant judgedAt, boolean met) {

  /** Of a clock that was cancelled, and of one that stands still within its target. */
  static final ClockVerdict OPEN = new ClockVerdict(null, null, null, false);
}
