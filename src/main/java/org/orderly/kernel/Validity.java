package org.orderly.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something that was agreed holds, by the wall clock of a zone.
 *
 * @param from the first day
 * @param to the last day; null where no end was agreed
 */
public record Validity(LocalDate from, @Nullable LocalDate to, ZoneId zone) {

  /** The first instant at which it holds. */
  public Instant begins() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first instant after it; the end of time where no end was agreed. */
  public Instant ends() {
    return to == null ? Instant.MAX : to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether it holds at an instant. */
  public boolean holdsAt(Instant instant) {
    return !instant.isBefore(begins()) && instant.isBefore(ends());
  }

  /** Whether both hold at some instant. */
  public boolean overlaps(Validity other) {
    return begins().isBefore(other.ends()) && other.begins().isBefore(ends());
  }

  /** The same, to an earlier day. */
  public Validity until(LocalDate day) {
    return new Validity(from, day, zone);
  }

  /** Whether the other begins on the day after this one's last: no gap, no overlap. */
  public boolean meets(Validity next) {
    return to != null && to.plusDays(1).equals(next.from());
  }
}
