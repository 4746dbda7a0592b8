package org.orderly.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.orderly.servicelevel.ReportPeriod.Length;

/**
 * The whole months that a service level review looks back on.
 *
 * @param zone whose days are meant
 */
public record ReviewPeriod(YearMonth first, YearMonth last, ZoneId zone) {

  /** Its first day. */
  public LocalDate from() {
    return first.atDay(1);
  }

  /** Its last day. */
  public LocalDate to() {
    return last.atEndOfMonth();
  }

  /** Its months, the first one first. */
  public List<ReportPeriod> months() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(month -> new ReportPeriod(Length.MONTH, month, zone))
        .toList();
  }

  /** Its months, such as {@code 2026-01 – 2026-03}. */
  String text() {
    return first.equals(last) ? first.toString() : first + " – " + last;
  }

  /** Whether the instant lies in it. */
  boolean holds(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return !day.isBefore(from()) && !day.isAfter(to());
  }

  /** Whether its last day is over. */
  public boolean isOver(Instant now) {
    return LocalDate.ofInstant(now, zone).isAfter(to());
  }
}
