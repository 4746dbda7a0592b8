package org.orderly.notification;

import java.time.Duration;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Growing pauses, each a little shorter or longer so that not everybody comes back at once. */
class Steps {

  private final List<Duration> steps;
  private final LongUnaryOperator random;

  /**
   * Pauses one after the other; the last one lasts.
   *
   * @param random a number from 0 on and below the one given
   */
  Steps(LongUnaryOperator random, Duration... steps) {
    this.steps = List.of(steps);
    this.random = random;
  }

  /** The pause after so many failures, 1 or more: the step, a fifth more or less. */
  Duration after(int failures) {
    Duration step = steps.get(Math.min(failures, steps.size()) - 1);
    long fifth = step.toMillis() / 5;
    return step.minusMillis(fifth).plusMillis(random.applyAsLong(2 * fifth + 1));
  }
}
