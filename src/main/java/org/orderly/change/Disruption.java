package org.orderly.change;

import org.orderly.kernel.Word;

/** When users notice a change. */
public enum Disruption implements Word {
  /** Not at all. */
  NEVER,
  /** Outside the hours of service. */
  OFF_HOURS,
  /** Within the hours of service. */
  BUSINESS_HOURS
}
