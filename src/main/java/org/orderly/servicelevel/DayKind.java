package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** What is known of a day that is proposed for a calendar. */
public enum DayKind implements Word {
  /** A day off by law. */
  OFFICIAL,
  /** A day on which banks or exchanges are closed. */
  BANK,
  /** A day that is observed, and worked. */
  OBSERVANCE,
  /** A day of an iCalendar file, which does not say what it is. */
  IMPORTED
}
