package org.orderly.change;

import java.time.Clock;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RefusedAttempts;
import org.springframework.stereotype.Component;

/** Keeps what was tried with changes and refused (8.5.1). */
@Component
class RefusedChangeAttempts {

  private final RefusedAttempts attempts;
  private final Clock clock;

  RefusedChangeAttempts(RefusedAttempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Asks the question, and keeps the attempt where it is answered by a refusal. */
  void noting(RecordNumber number, ChangeAttempt attempt, Runnable question) {
    Actor actor = Acting.current();
    attempts.noting(
        refusal ->
            new ChangeAttemptRefused(
                number, actor, clock.instant(), attempt, refusal.rule().code()),
        question);
  }
}
