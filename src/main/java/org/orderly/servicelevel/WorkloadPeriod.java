package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.orderly.kernel.Word;

/** For how long the records of a workload limit are counted together. */
public enum WorkloadPeriod implements Word {
  WEEK {
    @Override
    LocalDate first(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusWeeks(1);
    }
  },
  MONTH {
    @Override
    LocalDate first(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusMonths(1);
    }
  },
  QUARTER {
    @Override
    LocalDate first(LocalDate day) {
      return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusMonths(QUARTER_MONTHS);
    }
  },
  YEAR {
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

  /** The first day of the period that the day lies in. */
  abstract LocalDate first(LocalDate day);

  /** The first day of the period after it. */
  abstract LocalDate next(LocalDate first);
}
