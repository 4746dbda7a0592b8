package org.orderly.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How requests for change came in, and what came of changes, interval by interval (8.5.1.3).
 *
 * @param spans the oldest first; the last one may not be over
 * @param slope by how many requests more each interval than the one before, on a straight line
 *     through all that are over; with two decimals
 * @param recurring the services and items that most requests name, the most named first
 */
public record ChangeTrend(
    TrendInterval interval, List<Span> spans, BigDecimal slope, List<Named> recurring) {

  /**
   * One interval.
   *
   * @param from its first day
   * @param to the first day after it
   * @param requested by type, how many changes were asked for
   * @param ended by outcome, the work on how many was over
   * @param rejected how many were not authorized
   */
  public record Span(
      LocalDate from,
      LocalDate to,
      Map<ChangeType, Long> requested,
      Map<ChangeOutcome, Long> ended,
      long rejected) {

    /** How many changes were asked for. */
    public long total() {
      return requested.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Something that several requests name.
   *
   * @param what the key of a service, or the number of an item
   */
  public record Named(String what, long requests) {}
}
