package org.orderly.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The time that a figure is computed for.
 *
 * @param from the first instant of it
 * @param to the first instant after it; at most {@link #LONGEST} later
 */
public record FigurePeriod(Instant from, Instant to) {

  /** How long a period can be: five years. */
  public static final Duration LONGEST = Duration.ofDays(1_827);

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  /**
   * Checks order and length.
   *
   * @throws IllegalArgumentException where it ends before it begins, is too long, or lies beyond
   *     the calendar
   */
  public FigurePeriod {
    if (!fits(from, to)) {
      throw new IllegalArgumentException("No period: " + from + " to " + to);
    }
  }

  /** The period; empty where the instants are not in order, too far apart, or out of bounds. */
  public static Optional<FigurePeriod> find(Instant from, Instant to) {
    return fits(from, to) ? Optional.of(new FigurePeriod(from, to)) : Optional.empty();
  }

  /** A month as the wall clock of the zone shows it, an hour longer or shorter where it is set. */
  public static Optional<FigurePeriod> month(YearMonth month, ZoneId zone) {
    return find(start(month, zone), start(month.plusMonths(1), zone));
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  /** Whether the instant lies in it. */
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  private static boolean fits(Instant from, Instant to) {
    return from.isBefore(to)
        && !from.isBefore(EARLIEST)
        && !to.isAfter(LATEST)
        && Duration.between(from, to).compareTo(LONGEST) <= 0;
  }
}
