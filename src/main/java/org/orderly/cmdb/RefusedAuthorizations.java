package org.orderly.cmdb;

import java.time.Clock;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RefusedAttempts;
import org.springframework.stereotype.Component;

/** Keeps that somebody tried to authorize a correction that they may not. */
@Component
class RefusedAuthorizations {

  private final RefusedAttempts attempts;
  private final Clock clock;

  RefusedAuthorizations(RefusedAttempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Asks the question, and keeps the attempt where it is answered by a refusal. */
  void noting(RecordNumber number, Actor actor, Runnable question) {
    attempts.noting(
        refusal ->
            new CorrectionAuthorizationRefused(
                number, actor, clock.instant(), refusal.rule().code()),
        question);
  }
}
