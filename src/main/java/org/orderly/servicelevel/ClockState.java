package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** Where a service clock stands. */
public enum ClockState implements Word {
  RUNNING,
  PAUSED,
  /** Stopped within the target. */
  MET,
  /** Stopped after the target. */
  MISSED,
  /** Stopped without a verdict, since nothing was to be done. */
  CANCELLED;

  /** Whether it has stopped; it may run on where the record is reopened. */
  public boolean stopped() {
    return this != RUNNING && this != PAUSED;
  }
}
