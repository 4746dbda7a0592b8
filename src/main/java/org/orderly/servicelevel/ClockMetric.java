package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** What a service clock measures (8.3.3). */
public enum ClockMetric implements Word {
  RESPONSE,
  RESOLUTION
}
