package org.orderly.change;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.orderly.kernel.Word;

/** By what stretches of time requests for change are looked at. */
public enum TrendInterval implements Word {
  WEEK,
  MONTH,
  QUARTER;

  private static final int MONTHS_OF_A_QUARTER = 3;

  /** The first day of the interval that the day lies in. */
  LocalDate begin(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER ->
          day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
    };
  }

  /** The first day of the interval so many later. */
  LocalDate plus(LocalDate begin, int intervals) {
    return switch (this) {
      case WEEK -> begin.plusWeeks(intervals);
      case MONTH -> begin.plusMonths(intervals);
      case QUARTER -> begin.plusMonths((long) MONTHS_OF_A_QUARTER * intervals);
    };
  }
}
