package org.orderly.kernel;

import java.time.Duration;

/** The one way to let time pass; the tests' own does not wait. */
public interface Waiter {

  /** Returns after the time, or sooner where the thread is interrupted. */
  void pause(Duration time);
}
