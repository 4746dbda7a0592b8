package org.orderly.cmdb;

import java.util.Objects;
import org.orderly.kernel.LostRace;
import org.orderly.kernel.Outage;
import org.orderly.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does the imports that wait; whichever node takes the next part goes on where the last one ended.
 * Where a part fails again and again its import is stopped and says why; the others go on.
 */
@Component
class Importing {

  private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

  private static final int MOST_FAILURES = 5;
  private static final int LONGEST = 400;

  private final ImportWork work;
  private final ImportRuns runs;
  private volatile boolean ending;

  Importing(ImportWork work, ImportRuns runs) {
    this.work = work;
    this.runs = runs;
  }

  /** Works through all that waits, but for what fails. */
  void run() {
    try {
      while (!ending && work.next()) {
        // The next part may be of another import.
      }
    } catch (ImportWork.FailedPart failure) {
      failed(failure);
    }
  }

  /** Another's lock or a database that is away passes by itself; anything else is counted. */
  private void failed(ImportWork.FailedPart failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    if (LostRace.in(cause) || Outage.in(cause)) {
      LOG.info("An import waits: {}", cause.getClass().getSimpleName());
      return;
    }
    LOG.error("Part {} of import {} has failed", failure.part(), failure.run(), cause);
    runs.failed(
        failure.run(),
        failure.part(),
        MOST_FAILURES,
        cause instanceof RuleViolation refusal && refusal.getMessage() != null
            ? cut(refusal.getMessage())
            : "Part " + (failure.part() + 1) + " could not be worked through; the log says why.");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Lets the part in hand be the last. */
  void end() {
    ending = true;
  }

  /** Looks for what waits, again and again; not in commands and tests. */
  @Component
  @ConditionalOnProperty(name = "orderly.cmdb.import.work", matchIfMissing = true)
  static class Schedule {

    private final Importing importing;

    Schedule(Importing importing) {
      this.importing = importing;
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
      importing.end();
    }

    @Scheduled(
        fixedDelayString = "${orderly.cmdb.import.every:2s}",
        initialDelayString = "${orderly.cmdb.import.every:2s}")
    void run() {
      importing.run();
    }
  }
}
