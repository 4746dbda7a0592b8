package org.orderly.kernel;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats work whose transaction lost a race, three times at most and after a short, uneven pause.
 * For the outermost call only: inside a transaction the work is done once.
 */
@Component
public class Attempts {

  private static final int REPEATS = 3;
  private static final int SHORTEST_PAUSE = 20;

  private final Waiter waiter;

  Attempts(Waiter waiter) {
    this.waiter = waiter;
  }

  /** Does the work in as many attempts as it takes, and gives its result. */
  public <T extends @Nullable Object> T of(Supplier<T> work) {
    int repeats = TransactionSynchronizationManager.isActualTransactionActive() ? 0 : REPEATS;
    for (int repeat = 0; repeat < repeats; repeat++) {
      try {
        return work.get();
      } catch (RuntimeException failure) {
        if (!LostRace.in(failure)) {
          throw failure;
        }
        waiter.pause(pause(repeat));
      }
    }
    return work.get();
  }

  private static Duration pause(int repeat) {
    int longest = SHORTEST_PAUSE << (repeat + 1);
    return Duration.ofMillis(
        SHORTEST_PAUSE + ThreadLocalRandom.current().nextInt(longest - SHORTEST_PAUSE + 1));
  }
}
