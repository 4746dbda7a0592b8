package org.orderly.servicelevel;

/** Counts what passes on a calendar, in milliseconds. */
sealed interface Measure permits WorkedTime, WorkedDays {

  /** What has been counted by an instant since a fixed one; it never falls. */
  long until(long at);

  /**
   * The earliest instant by which so much has been counted; {@link WallClockHours#NEVER} where
   * there is none.
   */
  long reach(long sum);

  /**
   * The earliest instant, not before this one, from which it counts; {@link WallClockHours#NEVER}
   * where there is none.
   */
  long opening(long at);
}
