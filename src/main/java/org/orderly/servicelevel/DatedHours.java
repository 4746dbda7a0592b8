package org.orderly.servicelevel;

import java.util.List;

/**
 * The working hours of a calendar on one date, instead of those of its weekday.
 *
 * @param name what is on that date, up to 160 characters
 * @param intervals none on a holiday
 */
public record DatedHours(String name, List<WorkingInterval> intervals) {

  /** A date without working hours. */
  public static DatedHours holiday(String name) {
    return new DatedHours(name, List.of());
  }

  /** Whether nobody works. */
  public boolean isHoliday() {
    return intervals.isEmpty();
  }
}
