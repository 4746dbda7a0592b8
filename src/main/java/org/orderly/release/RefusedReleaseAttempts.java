package org.orderly.release;

import java.time.Clock;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RefusedAttempts;
import org.springframework.stereotype.Component;

/** Keeps what was tried with releases and refused (8.5.3). */
@Component
class RefusedReleaseAttempts {

  private final RefusedAttempts attempts;
  private final Clock clock;

  RefusedReleaseAttempts(RefusedAttempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Asks the question, and keeps the attempt where it is answered by a refusal. */
  void noting(RecordNumber number, Actor actor, ReleaseAttempt attempt, Runnable question) {
    attempts.noting(
        refusal ->
            new ReleaseAttemptRefused(
                number, actor, clock.instant(), attempt, refusal.rule().code()),
        question);
  }
}
