package org.orderly.kernel;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Waits by the wall clock. */
@Component
class SleepingWaiter implements Waiter {

  @Override
  public void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
