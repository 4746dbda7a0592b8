package org.orderly.servicelevel;

import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Attempts;
import org.orderly.kernel.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does the recomputations that were asked for, set by set; whichever node takes the next set goes
 * on where the last one ended. Where a set fails, each of its records is tried by itself, and those
 * that fail again are left out; while the database is away nothing is (ADR 0052).
 */
@Component
class Recomputing {

  private static final Logger LOG = LoggerFactory.getLogger(Recomputing.class);

  private static final int SET = 100;

  private final ClockRecomputer recomputer;
  private final Attempts attempts;
  private volatile boolean ending;

  Recomputing(ClockRecomputer recomputer, Attempts attempts) {
    this.recomputer = recomputer;
    this.attempts = attempts;
  }

  /** Does all that waits. */
  void run() {
    Acting.as(
        Actor.system(),
        () -> {
          boolean more;
          do {
            more = set();
          } while (more && !ending);
          return more;
        });
  }

  /** Ends with the set in hand; whoever goes on takes the next one. */
  void end() {
    ending = true;
  }

  private boolean set() {
    try {
      return attempts.of(() -> recomputer.next(SET));
    } catch (RuntimeException failure) {
      requireDatabase(failure);
      LOG.warn("A set of clocks could not be measured anew; each is tried: {}", failure.toString());
      for (int record = 0; record < SET; record++) {
        alone();
      }
      return true;
    }
  }

  private void alone() {
    Optional<String> record = recomputer.upcoming();
    try {
      attempts.of(() -> recomputer.next(1));
    } catch (RuntimeException failure) {
      requireDatabase(failure);
      LOG.error("The clocks of a record could not be measured anew; it is left out", failure);
      record.ifPresent(recomputer::skip);
    }
  }

  private static void requireDatabase(RuntimeException failure) {
    if (Outage.in(failure)) {
      throw failure;
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

    @EventListener(ContextClosedEvent.class)
    void end() {
      recomputing.end();
    }
  }
}
