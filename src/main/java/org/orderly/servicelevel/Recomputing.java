package org.orderly.servicelevel;

import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does the recomputations that were asked for, set by set; whichever node takes the next set goes
 * on where the last one ended. Where a set fails, each of its records is tried by itself, and those
 * that fail again are left out (ADR 0052).
 */
@Component
class Recomputing {

  private static final Logger LOG = LoggerFactory.getLogger(Recomputing.class);

  private static final int SET = 100;

  private final ClockRecomputer recomputer;

  Recomputing(ClockRecomputer recomputer) {
    this.recomputer = recomputer;
  }

  /** Does all that waits. */
  void run() {
    Acting.as(
        Actor.system(),
        () -> {
          boolean more;
          do {
            more = set();
          } while (more);
          return more;
        });
  }

  private boolean set() {
    try {
      return recomputer.next(SET);
    } catch (RuntimeException failure) {
      for (int record = 0; record < SET; record++) {
        alone();
      }
      return true;
    }
  }

  private void alone() {
    try {
      recomputer.next(1);
    } catch (RuntimeException failure) {
      LOG.error("The clocks of a record could not be measured anew; it is left out", failure);
      recomputer.skip();
    }
  }

  /** Looks for what waits, again and again; not in commands and tests. */
  @Component
  @ConditionalOnProperty(name = "orderly.service-level.alarms", matchIfMissing = true)
  static class Schedule {

    private final Recomputing recomputing;

    Schedule(Recomputing recomputing) {
      this.recomputing = recomputing;
    }

    @Scheduled(
        fixedDelayString = "${orderly.service-level.recompute-every:10s}",
        initialDelayString = "${orderly.service-level.recompute-every:10s}")
    void run() {
      recomputing.run();
    }
  }
}
