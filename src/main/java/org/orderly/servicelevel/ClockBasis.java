package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** Which hours count towards a target: all, or those of the service's calendar. */
public enum ClockBasis implements Word {
  CLOCK,
  BUSINESS
}
