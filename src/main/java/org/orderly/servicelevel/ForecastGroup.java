package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** Which clocks of the past a forecast mainly follows from, the narrowest with enough of them. */
public enum ForecastGroup implements Word {
  /** Those of records of the same service and priority. */
  SERVICE,
  /** Those of records of the same priority, whatever their service. */
  PRIORITY,
  /** Those of all records. */
  ALL,
  /** None: the target is used up already, or nothing is known yet. */
  NONE
}
