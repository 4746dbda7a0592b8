package org.orderly.catalogue;

import org.orderly.kernel.Word;

/** What the amount of a service level target counts (8.3.3). */
public enum TargetMeasure implements Word {
  /** Minutes, whatever the hour. */
  CLOCK_TIME,
  /** Minutes within the hours of the working calendar. */
  WORKING_TIME,
  /** Days that have working hours: never so many hours. */
  WORKING_DAYS
}
