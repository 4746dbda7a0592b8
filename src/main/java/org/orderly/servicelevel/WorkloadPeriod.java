package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.orderly.kernel.Word;

/** For how long the records of a workload limit are counted together. */
public enum WorkloadPeriod implements Word {
  WEEK(0) {
    @Override
    LocalDate first(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusWeeks(1);
    }
  },
  MONTH(1) {
    @Override
    LocalDate first(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusMonths(1);
    }
  },
  QUARTER(3) {
    @Override
    LocalDate first(LocalDate day) {
      return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusMonths(QUARTER_MONTHS);
    }
  },
  YEAR(12) {
    @Override
    LocalDate first(LocalDate day) {
      return day.withDayOfYear(1);
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusYears(1);
    }
  };

  private static final int QUARTER_MONTHS = 3;

  private final int months;

  WorkloadPeriod(int months) {
    this.months = months;
  }

  /** How many months it has; 0 for a week, which is no part of a month. */
  int months() {
    return months;
  }

  /** The first day of the period that the day lies in. */
  abstract LocalDate first(LocalDate day);

  /** The first day of the period after it. */
  abstract LocalDate next(LocalDate first);
}
