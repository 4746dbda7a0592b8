package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** Why an event of an iCalendar file is not among the days proposed. */
public enum LeftOutReason implements Word {
  /** The file says that it does not take place. */
  CANCELLED,
  /** It repeats more often than once a year, or by a rule that is not followed. */
  REPEATS,
  /** It covers no whole day. */
  PART_OF_A_DAY,
  /** It lasts more than a year. */
  TOO_LONG,
  /** Its dates make no sense. */
  UNREADABLE
}
