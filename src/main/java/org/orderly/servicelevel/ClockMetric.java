package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** What a service clock measures (8.3.3). */
public enum ClockMetric implements Word {
  /** Until somebody takes the record on. */
  RESPONSE,
  /** Until the record is resolved. */
  RESOLUTION,
  /** Until the caller is told again. */
  UPDATE
}
