package org.orderly.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a working calendar, as it was saved (8.3.3). It never changes; the newest is in
 * force for what starts (ADR 0053).
 *
 * @param savedAt null of what was there before versions were kept
 * @param savedBy the key of who saved it, {@code system} for the server
 * @param reason why; empty of a first version
 */
public record CalendarVersion(
    WorkingCalendar calendar, @Nullable Instant savedAt, String savedBy, String reason) {

  /** Its number, 1 or more. */
  public int version() {
    return calendar.version();
  }
}
